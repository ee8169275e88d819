/** Checks that hold for all pages, found by following their links. */
package org.tadamun.system.page;
