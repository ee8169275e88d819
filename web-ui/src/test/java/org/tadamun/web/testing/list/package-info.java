/** Tests of lists: turned and sorted by the console's scripts, and filtered. */
package org.tadamun.web.testing.list;
