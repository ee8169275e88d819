/** Who wrote what a campaign says. */
package org.tadamun.kernel.campaign.control;
