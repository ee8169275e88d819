/** The console's pages of the coalition's organisations. */
package org.tadamun.web.console.organisations;
