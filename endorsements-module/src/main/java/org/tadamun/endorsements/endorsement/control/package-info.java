/** How endorsements are checked, shown and searched. */
package org.tadamun.endorsements.endorsement.control;
