/** The console's pages of deliveries: the board, the list, an attempt, and what came of it. */
package org.tadamun.web.console.delivery;
