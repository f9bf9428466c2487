/** 网页说“打 12348”时到这一页。不自动拨：谁都可以拼出这个地址，拨不拨由人按。 */
Page({
  data: { number: '', said: '' },

  onLoad(options) {
    const number = decodeURIComponent(options.number || '').replace(/[^\d+*#-]/g, '');
    this.setData(
      number.length > 2 && number.length < 20 ? { number } : { said: '没有收到号码。急事打 110，问法律打 12348。' },
    );
  },

  call() {
    wx.makePhoneCall({
      phoneNumber: this.data.number,
      fail: ({ errMsg }) => {
        // 自己按了取消，不是出错。
        if (!/cancel/.test(errMsg)) this.setData({ said: '拨不出去，请记下号码用电话打。' });
      },
    });
  },

  copy() {
    wx.setClipboardData({ data: this.data.number });
  },
});
