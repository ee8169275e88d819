/** Links with codes, and the form in a frame, to be copied. */
package org.tadamun.web.console.embed;
