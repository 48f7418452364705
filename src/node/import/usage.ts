/** What `careers-widget import` says of itself. */
import { NAMES } from './feeds/systems.ts';

export const IMPORT_USAGE = `Usage: careers-widget import PAGE.md… | DIRECTORY… -o DIR [--map key=field]… [--set field=value]… [--force]
                             [--strict] [--json]
       careers-widget import --from SYSTEM URL… | FILE… -o DIR [--since DIR] [--set field=value]… [--force]
                             [--strict] [--json]

Makes posting files of the job pages of Hugo and its like: texts with front matter in YAML, TOML or JSON. Of a directory
every .md, .markdown and .mdx file below it is a page, but for those in node_modules and those whose name, or folder's
name, begins with a dot; Hugo's pages of folders (_index.md) are skipped. A page and its translations, as cook.md and
cook.sv.md, make one posting. What contradicts itself, is missing or could not be taken over is said, with its line.

With --from, of the public feed of a hiring system:
  ${NAMES.join(', ').replace(/(.{60,110}),\s/g, '$1,\n  ')}.
The address of a feed, or a file in which its answer was kept. Of several, later ones fill what the first lack. Pages that
go on, and texts that stand apart, are asked for one by one, and again where the server is busy. HTML comes clean.

  -o DIR       the folder to write into; jobs/cook.md and jobs/cook/index.md become DIR/cook.json, and a posting of a feed
               a file that is called after its title, for good
  --from SYSTEM
               the hiring system; with the company's name in place of URL the address of its feed is said
  --since DIR  the folder of a former run, which may be that of -o: what is there, and gone from its feed, becomes
               "status": "closed", and is opened again when it is back; what a person has changed is only named
  --map key=field
               which field of the posting a key of the front matter gives, as in --map closes=validThrough; the key in
               any case; may stand several times
  --set field=value
               what every posting shall say whose page or feed does not, as in --set organization.name=Acme
  --force      overwrite files that a person has changed
  --strict     exit with 1 on warnings too
  --json       print one JSON document: an array, in it for each page, or posting of a feed, on a line of its own
                 { "file", "findings": [{ "level", "path", "expected", "found", "mend", "line", "column" }],
                   "posting", "state", "why", "without", "differences": [{ "path", "there", "said" }] }
               lines and columns are those of the page, of a feed those of the posting; posting is the file that it goes
               into. The state is "written", "unchanged", "replaced", "overwritten", "closed", "refused" (it can't be
               read whole) or "kept", with why, and where the file, and the page or feed differ; "without" names pages of
               it that are gone. Where something was not read, "skipped" or "unreadable" says why, where its file could
               not be written, "unwritten".
  --help       this text

A file that import has written and nobody has changed since is replaced when its page or feed has changed; one that a
person has changed stays, and what would change is said. A file whose page or posting is gone is named, and stays.

Exit code: 0 nothing is wrong (advice is no fault); 1 errors; 2 wrong usage, or what can't be read or written.
`;
