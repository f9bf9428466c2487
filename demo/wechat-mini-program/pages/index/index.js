/** 整个网页在这一页里。从分享进来时，options.legal 是那一篇的编号。 */
const ID = /^[a-z]+\/[A-Za-z0-9@/._-]{1,120}$/;

Page({
  data: { address: '' },
  shared: undefined,

  onLoad(options) {
    const { site } = getApp().globalData;
    const id = decodeURIComponent(options.legal || '');
    // 网址里只放英文和数字：iOS 上有汉字会白屏。
    this.setData({ address: ID.test(id) ? `${site}?legal=${id}` : site });
  },

  /** 网页的话只在返回、销毁、分享的时候送到：点开右上角菜单时，最后一条就是正在看的那一篇。 */
  onMessage(event) {
    const messages = event.detail.data || [];
    const last = messages[messages.length - 1];
    if (last && last.mingbai === 1 && last.type === 'share') this.shared = last;
  },

  onShareAppMessage() {
    const { title = '法律知识', url = '' } = this.shared || {};
    const found = /[?&]legal=([^&#]+)/.exec(String(url));
    return { title: String(title).slice(0, 60), path: `/pages/index/index${found ? `?legal=${found[1]}` : ''}` };
  },
});
