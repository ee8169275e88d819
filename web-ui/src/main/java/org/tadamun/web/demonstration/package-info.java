/** The demonstration campaign: loaded once, marked as sample data wherever it is shown. */
package org.tadamun.web.demonstration;
