/** The console's pages of persons and organisations that endorse. */
package org.tadamun.web.console.endorsers;
