/**
 * Lists of the console as they are turned and sorted by their scripts, on the page that is open.
 */
package org.tadamun.web.testing.list;
