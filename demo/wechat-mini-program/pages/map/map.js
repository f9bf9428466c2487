/** 网页说“怎么走”时到这一页。经纬度是国测局坐标（GCJ-02）；没有经纬度，只显示地址。 */
Page({
  data: { name: '', address: '', latitude: 0, longitude: 0, said: '' },

  onLoad(options) {
    const words = (name) => decodeURIComponent(options[name] || '').slice(0, 100);
    const latitude = Number(options.latitude);
    const longitude = Number(options.longitude);
    const isInChina = latitude > 3 && latitude < 54 && longitude > 73 && longitude < 136;
    this.setData({ name: words('name'), address: words('address'), ...(isInChina ? { latitude, longitude } : {}) });
  },

  show() {
    const { name, address, latitude, longitude } = this.data;
    wx.openLocation({
      latitude,
      longitude,
      name,
      address,
      fail: () => this.setData({ said: '地图打不开，请复制地址到地图里找。' }),
    });
  },

  copy() {
    wx.setClipboardData({ data: this.data.address });
  },
});
