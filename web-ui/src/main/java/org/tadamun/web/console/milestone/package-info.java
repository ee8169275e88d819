/** The console's pages of milestones, and of the tasks after they were reached. */
package org.tadamun.web.console.milestone;
