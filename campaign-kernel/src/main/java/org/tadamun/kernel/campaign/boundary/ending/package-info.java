/** Declares the outcome of a campaign, and decides about its actions. */
package org.tadamun.kernel.campaign.boundary.ending;
