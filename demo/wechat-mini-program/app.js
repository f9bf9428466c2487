/** 网页的地址：换成自己的。域名要先在小程序后台登记为“业务域名”。 */
App({ globalData: { site: 'https://law.example.gov.cn/' } });
