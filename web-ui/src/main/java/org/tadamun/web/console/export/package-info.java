/** The pages on which lists are taken out as files. */
package org.tadamun.web.console.export;
