/** The console's page of the way of signatures. */
package org.tadamun.web.console.funnel;
