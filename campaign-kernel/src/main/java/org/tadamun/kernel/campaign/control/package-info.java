/** Finds campaigns, and records who wrote the translations of their texts. */
package org.tadamun.kernel.campaign.control;
