/** What is read of the feeds of hiring systems: a module for each, with a feed of its shape. */
import './feeds/ashby.mjs';
import './feeds/bamboohr.mjs';
import './feeds/breezy.mjs';
import './feeds/greenhouse.mjs';
import './feeds/lever.mjs';
import './feeds/personio.mjs';
import './feeds/pinpoint.mjs';
import './feeds/recruitee.mjs';
import './feeds/smartrecruiters.mjs';
import './feeds/teamtailor.mjs';
import './feeds/workable.mjs';
import './feeds/places.mjs';
import './feeds/xml.mjs';
// takes the postings of all of them
import './feeds/hostile.mjs';
