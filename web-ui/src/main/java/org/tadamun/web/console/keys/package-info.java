/** The console's pages on which API keys are made, listed and revoked. */
package org.tadamun.web.console.keys;
