/** What people write who want a posting to do harm; what runs of it sets `hacked`. */

/** HTML of a hiring system of which nothing may be left but words and known elements. */
export const HOSTILE_HTML = [
  '<img src=x onerror="hacked=1">',
  '<noscript><p title="</noscript><img src=x onerror=hacked=1>">',
  '<svg></p><style><a title="</style><img src=x onerror=hacked=1>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hacked=1&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=hacked=1>',
  '<select><template><img src=x onerror=hacked=1></template></select>',
  '<a href="&#106;avascript:hacked=1">a</a><a href=" java\nscript:hacked=1">b</a>',
  '<table background="javascript:hacked=1"><td style="x:expression(hacked=1)">a</table>',
  '<details open ontoggle=hacked=1><summary>a</summary></details>',
  '<xmp><p title="</xmp><img src=x onerror=hacked=1>"></xmp>',
];

/** HTML in Markdown, which is shown as text. */
export const HOSTILE_MARKDOWN = [
  'a <b onclick="hacked=1">bold</b> word',
  '<div class="a">block</div>',
  '<script>\nhacked=1\n</script>',
  '<img src=x onerror=hacked=1>',
  '<svg><style><a title="</style><img src=x onerror=hacked=1>">',
  '<br onload=hacked=1>',
  'a <br onload=hacked=1> b',
  '<my-element></my-element>',
  '<?php x ?>',
];

/** Addresses that must not become a link. */
export const HOSTILE_ADDRESSES = [
  'javascript:hacked=1',
  'JAVASCRIPT:hacked=1',
  'javascript&colon;hacked=1',
  'javascript&#58;hacked=1',
  '&#106;avascript:hacked=1',
  '&#x6A;avascript&#x3a;hacked=1',
  '<java&Tab;script:hacked=1>',
  '<\u0001javascript:hacked=1>',
  'vbscript:msgbox(1)',
  'data:text/html,<script>hacked=1</script>',
  'https://good.example@evil.example/',
];

/** What ends a page's own pieces, where it stands in them as it is. */
export const HOSTILE_ENDS = [
  '</script><script>hacked=1</script>',
  '</template><script>hacked=1</script>',
  '</style><script>hacked=1</script>',
  '</div></job-card></body><img src=x onerror=hacked=1>',
  '<!--<script>hacked=1//-->--!><img src=x onerror=hacked=1>',
  '<![CDATA[x]]>]]><img src=x onerror=hacked=1>',
  '<plaintext>',
  '"><img src=x onerror=hacked=1>',
  "' onmouseover=hacked=1 x='",
  '\u2028hacked=1\u2029//',
  '<template shadowrootmode="open"><script>hacked=1</script></template>',
  '<div slot="header"><script>hacked=1</script></div>',
  '&lt;script&gt;hacked=1&lt;/script&gt;',
  '{{constructor.constructor("hacked=1")()}} ${hacked=1} <%= hacked=1 %>',
  '<?lit$123$?> <!--?lit$123$--> {{lit-123}} ?lit$1$',
];
