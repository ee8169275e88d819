/** The console's pages of paper and partner batches. */
package org.tadamun.web.console.batch;
