/** The console's pages about the organisations of the coalition. */
package org.tadamun.web.console.organisations;
