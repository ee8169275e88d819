/** All pages, found by following their links: what must be true of each, whatever it shows. */
package org.tadamun.system.page;
