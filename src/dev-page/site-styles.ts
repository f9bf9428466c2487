export const SITE_STYLES = `
body { max-width: 1080px; margin: 0 auto; font-family: system-ui, 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; }
html { background: #fff; color: #1f2421; }
html[data-theme=dark] { background: #14181a; color: #e6e9e7; color-scheme: dark; }
html[data-as=paper] { background: #fff; }
html[data-as=paper] body { max-width: none; padding: 40px; }
.begin { padding: 24px; line-height: 1.7; }
`;
