/** Numbers to be reached, and what is to be done about those that were. */
package org.tadamun.web.console.milestone;
