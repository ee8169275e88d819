/** The console's help: tasks step by step, the roles, the words of the field. */
package org.tadamun.web.console.help;
