/** What is read of the feeds of hiring systems: a module for each, with a feed of its shape. */
import './feeds/bamboohr.mjs';
import './feeds/breezy.mjs';
import './feeds/personio.mjs';
import './feeds/pinpoint.mjs';
import './feeds/smartrecruiters.mjs';
