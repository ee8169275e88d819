/** Lists: as they are turned and sorted by the scripts of the console, and as they are narrowed. */
package org.tadamun.web.testing.list;
