/** What is done with one signature on a page of its own, from which one comes back to the list. */
package org.tadamun.web.console.signature.one;
