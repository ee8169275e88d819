/** How signatures of one time are counted by domain and by range. */
package org.tadamun.petition.trend.control;
