/** The console's help: tasks step by step, the roles, and the terms. */
package org.tadamun.web.console.help;
