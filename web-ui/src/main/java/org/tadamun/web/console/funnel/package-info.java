/** The console's page of the numbers from visit to signature. */
package org.tadamun.web.console.funnel;
