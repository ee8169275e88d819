/** The console's pages of endorsements: list, form, dossier, commands, promises. */
package org.tadamun.web.console.endorsements;
