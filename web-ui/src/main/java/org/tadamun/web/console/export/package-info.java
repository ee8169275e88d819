/** The pages on which lists are exported as files. */
package org.tadamun.web.console.export;
