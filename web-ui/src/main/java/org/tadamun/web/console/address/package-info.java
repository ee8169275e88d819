/** Base classes of pages, with the parameters by which an address names what the page is about. */
package org.tadamun.web.console.address;
