/** The pages on which partners' files of signatures are brought, checked and started. */
package org.tadamun.web.console.intake;
