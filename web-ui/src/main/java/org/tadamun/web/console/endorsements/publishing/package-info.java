/** What whoever publishes an endorsement has to see: its words, and what may be the same one. */
package org.tadamun.web.console.endorsements.publishing;
