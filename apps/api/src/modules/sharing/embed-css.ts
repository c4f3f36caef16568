/** The look of the framed page. It stands in the page itself, named by its hash in the policy. */
export const embedCss = `
:root{color-scheme:light;--paper:light-dark(#fbf8f1,#181613);--raised:light-dark(#fff,#211e1a);--ink:light-dark(#1f1b16,#f4eee3);--soft:light-dark(#4f483f,#cfc6b7);--rule:light-dark(#dfd6c6,#3a352e);--accent:light-dark(#b1371b,#f2906d);--on-accent:light-dark(#fff,#2a0f06);--sea:light-dark(#dfe8ea,#14202a);--land:light-dark(#f7f2e7,#25211c);--water:light-dark(#a9c4d3,#2f5064);--border:light-dark(#c7b9a2,#5b5347)}
:root[data-theme=dark]{color-scheme:dark}
:root[data-theme=auto]{color-scheme:light dark}
*{box-sizing:border-box;margin:0}
body{padding:16px;background:var(--paper);color:var(--ink);font:16px/1.45 'Source Sans 3',system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;overflow-wrap:break-word}
h1,h2,.mark{font-family:'Source Serif 4',Georgia,'Times New Roman',serif;line-height:1.2}
header{display:flex;justify-content:space-between;align-items:center;gap:12px;border-bottom:3px double var(--ink);padding-bottom:8px}
h1{font-size:22px}
a{color:inherit;text-underline-offset:.16em;text-decoration-thickness:.06em}
a:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
.mark{display:inline-flex;align-items:center;gap:6px;font-weight:700;font-size:18px;text-decoration:none;min-height:32px}
.mark svg{width:18px;height:18px}
.blocks{fill:var(--ink)}.door{fill:var(--accent)}
main{margin-top:14px;display:grid;gap:16px}
.none{padding:28px 0;color:var(--soft)}
.list{list-style:none;padding:0}
.list li{display:flex;gap:14px;padding:12px 0;border-bottom:1px solid var(--rule)}
.list img,.nopicture{flex:none;width:104px;height:78px;object-fit:cover;border-radius:5px;background:var(--rule)}
.list div{min-width:0}
h2{font-size:17px}h2 a{text-decoration:none}h2 a:hover{text-decoration:underline}
small{font:600 12px/1 system-ui,sans-serif;border:1px solid var(--rule);border-radius:3px;padding:1px 5px;color:var(--soft);white-space:nowrap}
p{margin-top:3px;font-variant-numeric:tabular-nums}
.owner{color:var(--soft);font-size:14.5px}
.map svg{display:block;width:100%;height:auto;border:1px solid var(--rule);border-radius:8px;background:var(--sea)}
.land{fill:var(--land);stroke:var(--border);stroke-width:.8}
.borders{fill:none;stroke:var(--border);stroke-width:1.4;stroke-dasharray:5 3}
.rivers{fill:none;stroke:var(--water);stroke-width:1.6;stroke-linejoin:round}
.lakes{fill:var(--water)}
.town{fill:var(--soft)}
.label{fill:var(--soft);stroke:var(--land);stroke-width:3;paint-order:stroke;stroke-linejoin:round}
.pin circle{fill:var(--accent);stroke:var(--paper);stroke-width:2}
.pin text{fill:var(--on-accent);font-weight:700;text-anchor:middle}
.pin:hover circle,.pin:focus-visible circle{stroke:var(--ink);stroke-width:3}
.pin .point{fill:var(--on-accent);stroke:none}
footer{margin-top:14px}
.all{display:inline-block;background:var(--accent);color:var(--on-accent);border-radius:5px;padding:10px 16px;font-weight:600;text-decoration:none}
.all:hover{text-decoration:underline}
@media(min-width:720px){main.both{grid-template-columns:minmax(0,1fr) minmax(0,1fr);align-items:start}main.both .map{order:2;position:sticky;top:16px}}
@media(min-width:620px){main.list .list{columns:2;column-gap:28px}main.list li{break-inside:avoid}}
`;
