/** The console's pages of endorsements: list, form, one endorsement, commands, pledges. */
package org.tadamun.web.console.endorsements;
