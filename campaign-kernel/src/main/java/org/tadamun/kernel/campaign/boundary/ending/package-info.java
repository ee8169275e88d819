/** How a campaign ends, and what becomes of what it has called for. */
package org.tadamun.kernel.campaign.boundary.ending;
