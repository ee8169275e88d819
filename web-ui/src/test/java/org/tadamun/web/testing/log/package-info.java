/** What the program writes into its log while a test runs. */
package org.tadamun.web.testing.log;
