/** Starts, kills and asks the server; receives its mails. */
package org.tadamun.system.server;
