/** The console's pages of deliveries: the board, the list, an attempt, and its report. */
package org.tadamun.web.console.delivery;
