/** What a person who publishes an endorsement has to see: its words, and possible duplicates. */
package org.tadamun.web.console.endorsements.publishing;
