/** The campaign and its states. */
package org.tadamun.kernel.campaign.entity;
