/** The campaign and its life. */
package org.tadamun.kernel.campaign.entity;
