/** What `careers-widget build` does with the pictures that postings refer to. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build, built, json, posting } from '../support/building.mjs';
import { filesIn, stampsIn } from '../support/trees.mjs';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"/>';

/** The head of a PNG file, which says its size. */
const png = (/** @type {number} */ width, /** @type {number} */ height) => {
  const head = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000080200000000000000', 'hex');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
};

/** The head of a JPEG file of a camera that was turned: its Exif says that the picture is to be turned as well. */
const turnedJpeg = (/** @type {number} */ width, /** @type {number} */ height) => {
  const exif = Buffer.from(
    `${Buffer.from('Exif\0\0MM\0*').toString('hex')}00000008000101120003000000010006000000000000`,
    'hex',
  );
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]),
    exif,
    Buffer.from([0xff, 0xc0, 0, 17, 8]),
    size,
    Buffer.from([3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xd9]),
  ]);
};

describe('careers-widget build, of pictures', () => {
  it('copies those that postings refer to, wherever they stand, and no others', async () => {
    const { out, code } = await built({
      'a/b.json': posting({
        image: { src: 'image.svg' },
        socialImage: { src: '../social%20image.svg?v=2#x' },
        contact: { image: { src: './deep/contact.svg' } },
        organization: { name: 'Kitchen', logo: '../logo.svg' },
        lead: 'Our kitchen: ![a kitchen](text.svg)',
      }),
      ...{ 'a/image.svg': svg, 'social image.svg': svg, 'a/deep/contact.svg': svg, 'logo.svg': svg, 'a/text.svg': svg },
      'unused.svg': svg,
    });
    assert.equal(code, 0);
    assert.deepEqual(
      filesIn(out).filter((name) => name.endsWith('.svg')),
      ['a/deep/contact.svg', 'a/image.svg', 'a/text.svg', 'logo.svg', 'social image.svg'],
    );
  });

  it('leaves alone what is no file beside the posting', async () => {
    const { code, out } = await built({
      'a.json': posting({
        image: { src: 'https://example.com/a.png' },
        socialImage: { src: '/images/b.png' },
        organization: { name: 'Kitchen', logo: '//example.com/c.png' },
      }),
    });
    assert.equal(code, 0);
    assert.deepEqual(filesIn(out), ['.careers-widget.json', 'a.built.json', 'jobs.json']);
    assert.equal(json(out, 'a.built.json').socialImage.src, '/images/b.png');
  });

  it('fills in the size of each kind of picture where the posting does not say it', async () => {
    const pictures = {
      'svg.svg': [svg, 640, 480],
      'box.svg': ['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 40"/>', 30, 40],
      'png.png': [png(1200, 630), 1200, 630],
      'turned.jpg': [turnedJpeg(40, 30), 30, 40],
      'gif.gif': [Buffer.concat([Buffer.from('GIF89a'), Buffer.from([7, 0, 9, 0, 0, 0, 0])]), 7, 9],
      'webp.webp': [
        Buffer.from(`${Buffer.from('RIFF\x1e\0\0\0WEBPVP8X').toString('hex')}0a00000000000000630000c70000`, 'hex'),
        100,
        200,
      ],
    };
    const { out, code, said } = await built(
      Object.fromEntries(
        Object.entries(pictures).flatMap(([name, [bytes]]) => [
          [name, /** @type {string} */ (bytes)],
          [`${name}.json`, posting({ image: { src: name } })],
        ]),
      ),
    );
    assert.equal(code, 0, said);
    for (const [name, [, width, height]] of Object.entries(pictures))
      assert.deepEqual(json(out, `${name}.built.json`).image, { src: name, width, height });
  });

  it('fills in no size that is none', async () => {
    const endless = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${'9'.repeat(400)} 1"></svg>`;
    const { out, code } = await built({ 'a.svg': endless, 'a.json': posting({ image: { src: 'a.svg' } }) });
    assert.equal(code, 0);
    assert.deepEqual(json(out, 'a.built.json').image, { src: 'a.svg' });
  });

  it('lets stand what the posting says, and completes it by the picture’s ratio', async () => {
    const { out } = await built({
      'a.svg': svg,
      'none.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'a.json': posting({ image: { src: 'a.svg', width: 64 }, socialImage: { src: 'a.svg', width: 1, height: 1 } }),
      'b.json': posting({ image: { src: 'a.svg', height: 3 }, socialImage: { src: 'none.svg' } }),
    });
    const { image, socialImage } = json(out, 'a.built.json');
    assert.deepEqual(
      [image, socialImage],
      [
        { src: 'a.svg', width: 64, height: 48 },
        { src: 'a.svg', width: 1, height: 1 },
      ],
    );
    assert.deepEqual(json(out, 'b.built.json').image, { src: 'a.svg', height: 3, width: 4 });
    assert.deepEqual(json(out, 'b.built.json').socialImage, { src: 'none.svg' });
  });

  it('names a picture that is missing, is no file, or lies elsewhere, with its place', async () => {
    const { path, code, said } = await built({
      'a/b.json': posting({ image: { src: 'missing.png' } }).replace('"image"', '\n  "image"'),
      'a/c.json': posting({ image: { src: '../../secret.png' } }),
      'a/d.json': posting({ image: { src: 'folder' } }),
      'a/e.json': posting({ sections: [{ text: 'x' }, { text: '![x](%2e%2e/%2e%2e/secret.png)' }] }),
      'a/f.json': posting({ image: { src: '..%2f..%2fsecret.png' } }),
      'a/folder/x': '',
    });
    assert.equal(code, 1);
    assert.match(
      said,
      /a\/b\.json:2:12 {2}error {2}image\.src: expected a file below in, found "missing\.png": there is none\n/,
    );
    assert.match(
      said,
      /a\/c\.json:1:\d+ {2}error {2}image\.src: .* found "\.\.\/\.\.\/secret\.png": it leads out of it\n/,
    );
    assert.match(said, /a\/d\.json.*"folder": no file has this name\n/);
    assert.match(said, /a\/e\.json.*sections\[1\]\.text: .*it leads out of it\n/);
    assert.match(said, /a\/f\.json.*it leads out of it\n/);
    writeFileSync(join(path, 'secret.png'), png(1, 1));
    const { said: again } = await build(path);
    assert.equal(again, said);
  });

  it('follows no link out of the folder', async () => {
    const { path } = await built({ 'x.svg': svg, 'a.json': posting() });
    writeFileSync(join(path, 'secret.svg'), svg);
    symlinkSync('../secret.svg', join(path, 'in/link.svg'));
    symlinkSync('x.svg', join(path, 'in/inside.svg'));
    writeFileSync(join(path, 'in/a.json'), posting({ image: { src: 'link.svg' } }));
    const { code, said } = await build(path);
    assert.equal(code, 1);
    assert.match(said, /"link\.svg": a link leads out of it\n/);
    writeFileSync(join(path, 'in/a.json'), posting({ image: { src: 'inside.svg' } }));
    assert.equal((await build(path)).code, 0);
    assert.equal(readFileSync(join(path, 'out/inside.svg'), 'utf8'), svg);
  });

  it('takes no file for a picture that is none', async () => {
    const { path, out, code, err } = await built({
      'a.json': posting({ image: { src: 'a.png' } }),
      'b.json': posting(),
      'a.png': 'no picture',
    });
    assert.equal(code, 2);
    assert.match(err, /careers-widget: in\/a\.png: no picture that browsers show\n/);
    const { code: still } = await build(path, '--keep-going');
    assert.equal(still, 2);
    assert.deepEqual(filesIn(out), ['.careers-widget.json', 'b.built.json', 'jobs.json']);
  });

  it('copies no file whose name is not one of a picture, whatever is in it', async () => {
    for (const name of ['a.php', '.htaccess', 'a.html', 'a.svg.js', 'svg']) {
      const { path, out, code, said } = await built({ 'a.json': posting({ image: { src: name } }), [name]: svg });
      assert.equal(code, 1);
      assert.match(said, /image\.src: .*: its name does not end as that of a picture does\n/);
      assert.ok(!existsSync(out), path);
    }
  });

  it('copies again what has changed, and takes away what nobody refers to any more', async () => {
    const { path, out } = await built({
      'a.json': posting({ image: { src: 'images/a.png' } }),
      'b.json': posting(),
      'images/a.png': png(10, 20),
    });
    const before = stampsIn(out);
    writeFileSync(join(path, 'in/images/a.png'), png(30, 40));
    const { said } = await build(path);
    assert.match(said, /1 built, 1 unchanged/);
    assert.deepEqual(json(out, 'a.built.json').image, { src: 'images/a.png', width: 30, height: 40 });
    assert.equal(stampsIn(out)['b.built.json'], before['b.built.json']);
    // only its time has changed
    const after = stampsIn(out);
    utimesSync(join(path, 'in/images/a.png'), 1, 1);
    await build(path);
    assert.equal(stampsIn(out)['images/a.png'], after['images/a.png']);
    assert.equal(stampsIn(out)['a.built.json'], after['a.built.json']);
    writeFileSync(join(path, 'in/a.json'), posting());
    await build(path);
    assert.deepEqual(filesIn(out), ['.careers-widget.json', 'a.built.json', 'b.built.json', 'jobs.json']);
  });

  it('puts back what somebody has taken away or changed', async () => {
    const { path, out } = await built({ 'a.json': posting({ image: { src: 'a.svg' } }), 'a.svg': svg });
    rmSync(join(out, 'a.svg'));
    writeFileSync(join(out, 'a.built.json'), '{}');
    assert.match((await build(path)).said, /1 built, 0 unchanged/);
    assert.equal(readFileSync(join(out, 'a.svg'), 'utf8'), svg);
    assert.equal(json(out, 'a.built.json').title, 'Cook');
  });
});
