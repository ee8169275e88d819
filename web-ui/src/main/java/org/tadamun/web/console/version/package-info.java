/** The texts of a petition side by side, and what a change of them means. */
package org.tadamun.web.console.version;
