"""The reader of English: a line for each family of what it reads, and text that is meant to break it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.language.chinese.reader import READER as CHINESE
from generator.language.english.reader import READER

from ..tables import each
from .properties import clauses_cover_all_words, places_hold, sentences_stand_in_order

PUBLISHED = date(2025, 11, 26)
"""A Wednesday."""

DATES = [
    ("The pier should be finished by the middle of 2029.", "../2029-06~"),
    ("The pier should be finished by mid-2029.", "../2029-06~"),
    ("The pier closes today.", "2025-11-26"),
    ("It would close today if the wind rose.", "2025-11-26"),
    ("KAY, Nov 25 (Bay News) - The pier was sold on Monday.", "2025-11-24"),
    ("The pier should be finished by mid-May 2029.", "../2029-05-20"),
    ("The yard saves $3m a year from fiscal 2029.", "2028-10/.."),
    ("The toll rises 4% a year from 2029.", "2029/.."),
    ("Over the two years from fiscal 2029 to fiscal 2030 it is to save $3m.", "2028-10/2031-03"),
    ("It left a month from the fire of 3 May 2025.", "2025-05-03"),
    ("Sales grew in H2 FY24.", "2024-04/2025-03"),
    ("Sales grew in 1H FY24.", "2023-10/2024-09"),
    ("The Pentagon spent more in FY24 Q1.", "2023-10/2023-12"),
    ("The Osaka yard paid in yen in the second half of fiscal 2024.", "2024-10/2025-03"),
    ("Sales grew in the third quarter of financial year 2024/25.", "2024-10/2024-12"),
    ("Sales grew in the fiscal second quarter of 2024.", "2024-01/2024-09"),
    ("At the end of March 22 ferries lay idle.", "2025-03-28~/2025-03-31"),
    ("In early March 22 ferries lay idle.", "2025-03-01/2025-03-15~"),
    ("In March 22 ferries lay idle.", "2025-03"),
    ("On March 22 ferries lay idle.", "2025-03-22"),
    ("The yard had 12 more ferries than on 31 December.", "2024-12-31"),
    ("The lake will be lower than in March.", "2025-03"),
    ("The vote will be rather later than in March.", "2026-03"),
    ("A rise of 12 ferries since 31 December.", "2024-12-31/.."),
    ("By March it had sold nine ferries.", "2025-03"),
    ("Until March the yard was run by Ms Mori.", "2025-03"),
    ("The yard had sold nine ferries by March.", "2025-03"),
    ("The yard had been told to sell the ferries by March.", "../2026-03"),
    ("By March the owner, who lost his licence, will sell.", "../2026-03"),
    ("The owners will appeal if they are ready by Christmas.", "../2025-12-25"),
    ("The verdict is due before Christmas 2026.", "../2026-12-25"),
    ("The ferry sank last Christmas.", "2024-12-25~"),
    ("The ferry sank at Christmas.", "2024-12-25~"),
    ("The fair will open on Halloween.", "2026-10-31"),
    ("The ferry sank on St Andrew's Day 2021.", "2021-11-30"),
    ("The ferry was raised in time for Easter 2021.", "2021"),
    ("The island was told to aim for 2044 instead.", "2044"),
    ("The school year ended on 4 July 2025.", "2025-07-04"),
    ("In the school year ended on 4 July 2025 it lost two crews.", "2024-07-05/2025-07-04"),
    ("Nine crews left in the week to Monday.", "2025-11-18/2025-11-24"),
    ("Fares rose in the half-year to 30 September.", "2025-04/2025-09"),
    ("Its first half ended 31 July was poor.", "2025-02/2025-07"),
    ("The sum for fiscal years 2029 and 2030 was cut.", "2028-10/2031-03"),
    ("The yard aims at $3m in fiscal 2029-2031.", "2028-10/2032-03"),
    ("From FY29 onwards the yard will save $3m.", "2028-10/.."),
    ("The pier is to stand until at least March.", "2026-03"),
    ("The pier is to open in time for Christmas.", "2025-12-25"),
    ("It lost $3m in its financial year to 31 August.", "2024-09/2025-08"),
    ("Nine crews left in the two years to 2023.", "2023"),
    ("The fare will be cut from $9 a day to $7 from 1 December.", "2025-12-01/.."),
    ("The race has been put off until after Christmas.", "2025-12-25"),
    ("The report, due on Friday, was lost.", "2025-11-28"),
    ("The inquest has been extended until the end of March.", "2026-03-28~/2026-03-31"),
    ("The pier was sold by the end of March.", "2025-03-28~/2025-03-31"),
    ("The sum was needed by the end of March.", "../2026-03-31"),
    ("The yard had nine ferries a year ago.", "2024~"),
    ("It was not until 2019 that men were let in.", "2019/.."),
    ("The island is planning beyond 2044.", "2044"),
    ("Ms Mori did not vote, and the pier closed before 2 March 2026.", "../2026-03-02"),
    ("The ferry has operated until 2033.", "2033"),
    ("The town has until 2033 to decide.", "../2033"),
    ("The ferry may sail well into 2031.", "2031"),
    ("Fares will rise more slowly than October's average.", "2025-10"),
    ("The vote will be held before May's fair.", "../2026-05"),
    ("The lake is unlikely to freeze before mid-January.", "2026-01-11/.."),
    ("its second quarter, which ended on 31 March 2025", "2025-01/2025-03"),
    ("in the third quarter ended June 30", "2025-04/2025-06"),
    ("in the week that begins on 1 December 2025", "2025-12-01/2025-12-07"),
    ("The school year begins on 1 September 2025.", "2025-09-01"),
    ("In the first three quarters combined sales fell.", "2025-01/2025-09"),
    ("Output was below that of the current fiscal year.", "2024-10/2026-03"),
    ("Receipts rose in the fiscal year so far.", "2024-10/2025-11-26"),
    ("It is to be paid from 8 January 2026, for six weeks.", "2026-01-08/.."),
    ("The report is of the morning of the 25th.", "2025-11-25?"),
    ("Sales fell in the previous month.", "2025-10"),
    ("It is due by month-end.", "../2025-11-30"),
    ("It is due by year-end.", "../2025-12"),
    ("The bank may cut its rate in June, a minister said.", "2026-06"),
    ("The bank cut its rate in June.", "2025-06"),
    ("In May 2024 sales rose 6% on a year earlier.", "2024-05"),
    ("He left a year ago.", "2024~"),
    ("It sold two ships in the same period last year.", "2024"),
    ("Elections will be held in March, officials said.", "2026-03"),
    ("The verdict will be formally announced on Friday.", "2025-11-28"),
    ("The plan could be rejected in March.", "2026-03"),
    ("The summit is set to be held in March.", "2026-03"),
    ("The minister called for elections to be held in March.", "2026-03"),
    ("The union demanded that the talks be held on Friday.", "2025-11-28"),
    ("The council will meet the newly elected mayor on Friday.", "2025-11-28"),
    ("The bridge had to be closed in March.", "2025-03"),
    ("It was the first bridge to be built in March.", "2025-03"),
    ("The plane may have been hit on Friday.", "2025-11-21"),
    ("The plan that would be rejected was presented in March.", "2025-03"),
    ("The tanker was reported to be damaged on Friday.", "2025-11-21"),
    ("The minister ruled out talks before March.", "../2026-03"),
    ("Voters urged leaders to act before Friday.", "../2025-11-28"),
    ("Traders saw no cut before June.", "2026-06/.."),
    ("The crew left before Friday.", "../2025-11-21"),
    ("The UN called for calm on Friday.", "2025-11-21"),
    ("The best team will be chosen in two weeks.", "2025-12-10~"),
    ("It happened the night before last.", "2025-11-24"),
    ("The shop was robbed on Christmas Day.", "2024-12-25"),
    ("The pact will end on New Year’s Eve.", "2025-12-31"),
    ("The rules take effect on New Year's Day.", "2026-01-01?"),
    ("The club played on Boxing Day 2022.", "2022-12-26"),
    ("He pleaded not guilty and returns to court on Friday.", "2025-11-28?"),
    ("The film, directed by two brothers, opens on Friday.", "2025-11-28?"),
    ("He was jailed and can appeal in March.", "2026-03"),
    ("The man filed his tax returns in April.", "2025-04"),
    ("He said shots can be heard on the film made on Friday.", "2025-11-21"),
    ("Northport City beat Southgate on Friday.", "2025-11-21"),
    ("Officers overthrew the president in March.", "2025-03"),
    ("The flood cost the city $5m in March.", "2025-03"),
    ("A photo taken on Friday shows the crater.", "2025-11-21"),
    ("A split in the party in March would help the left.", "2026-03"),
    ("The team could beat Southgate on Friday.", "2025-11-28"),
    ("In June, 26 users sued.", "2025-06"),
    ("In July, 45 ferry workers left.", "2025-07"),
    ("On June 26, users sued.", "2025-06-26"),
    ("The vote was postponed to 17 December.", "2025-12-17"),
    ("The shop announced on Sunday opening hours for the year.", "2025-11-23"),
    ("Growth slowed in the last quarter.", "2025-07/2025-09"),
    ("over the past two days", "2025-11-24/2025-11-26"),
    ("They meet next week on Friday.", "2025-12-05"),
    ("last sept", "2025-09?"),
    ("2015/3", "2015-03"),
    ("Prices rose in the year to March.", "2024-04/2025-03"),
    ("in the 12 months to 30 September 2025", "2024-10/2025-09"),
    ("the fiscal year ending March 2026", "2025-04/2026-03"),
    ("Profit for the third quarter rose.", "2025-07/2025-09"),
    ("the first nine months of the year", "2025-01-01/2025-09-30"),
    ("on 3, 4 and 5 May 2026", "2026-05-03/2026-05-05"),
    ("in 2019, 2020 and 2021", "2019/2021"),
    ("over the weekend of 29 November", "2025-11-29/2025-11-30"),
    ("a protest called for Friday", "2025-11-28"),
    ("until at least 2030", "2030"),
    ("in the mid-1980s", "1983~/1986~"),
    ("It is to be finished within 2026.", "2026"),
    ("It was held over the past weekend.", "2025-11-22/2025-11-23"),
    ("a week from Friday", "2025-12-05~"),
    ("Last year's harvest was poor.", "2024"),
    ("The minister defended this month's raid.", "2025-11"),
    ("Next week’s talks were cancelled.", "2025-12-01/2025-12-07"),
    ("Last quarter's profit was $5m.", "2025-07/2025-09"),
    ("It will open in two weeks' time.", "2025-12-10~"),
    ("open for three days from 5 May 2026", "2026-05-05/2026-05-07"),
    ("Jan.-March 2015", "2015-01/2015-03"),
    ("He was there from the 5th to the 7th.", "2025-11-05/2025-11-07"),
    ("one and a half years ago", "2024-05~"),
    ("week 37 of 2016", "2016-09-12/2016-09-18"),
    ("The talks begin on 2 May.", "2026-05-02"),
    ("It opened on May 2, 2026.", "2026-05-02"),
    ("the 2nd of May", "2026-05-02"),
    ("2026-05-02", "2026-05-02"),
    ("13/2/2026", "2026-02-13"),
    ("5/2/2026", "2026-05-02?"),
    ("Wed, 26 of Nov", "2025-11-26"),
    ("on the twenty-second of June 2025", "2025-06-22"),
    ("May 2-5", "2026-05-02/2026-05-05"),
    ("from 2 May to 5 June 2026", "2026-05-02/2026-06-05"),
    ("between 3 and 12 September 2025", "2025-09-03/2025-09-12"),
    ("December 20 to January 5", "2025-12-20/2026-01-05"),
    ("It was announced in March.", "2025-03"),
    ("It will open in March.", "2026-03"),
    ("October 2025", "2025-10"),
    ("early October 2025", "2025-10-01/2025-10-15~"),
    ("mid-October 2025", "2025-10-11/2025-10-20"),
    ("late October 2025", "2025-10-16~/2025-10-31"),
    ("the end of October 2025", "2025-10-28~/2025-10-31"),
    ("the second half of 2025", "2025-07/2025-12"),
    ("Q3 2025", "2025-07/2025-09"),
    ("the first quarter of 2026", "2026-01/2026-03"),
    ("Japan's fiscal 2026 budget", "2026-04/2027-03"),
    ("the Pentagon's fiscal year 2026", "2025-10/2026-09"),
    ("fiscal 2026", "2025-10/2027-03"),
    ("the 1990s", "1990/1999"),
    ("the early '90s", "1990/1994~"),
    ("the 21st century", "2001/2100"),
    ("in 2014-18", "2014/2018"),
    ("next week", "2025-12-01/2025-12-07"),
    ("last month", "2025-10"),
    ("yesterday", "2025-11-25"),
    ("the day before yesterday", "2025-11-24"),
    ("three days ago", "2025-11-23"),
    ("two years ago", "2023~"),
    ("It will end in two weeks.", "2025-12-10~"),
    ("the past three months", "2025-08-26~/2025-11-26"),
    ("the next five years", "2025-11-27/2030-11-26~"),
    ("He said on Friday.", "2025-11-21"),
    ("She will resign on Friday.", "2025-11-28"),
    ("Talks Friday.", "2025-11-28?"),
    ("last Thursday", "2025-11-20"),
    ("next Friday", "2025-12-05?"),
    ("spring 2026", "2026-21"),
    ("this summer", "2025-22"),
    ("It may close before the spring.", "../2026-21"),
    ("It will not open until at least the summer.", "2026-22"),
    ("winter 2025-26", "2025-24"),
    ("this weekend", "2025-11-29/2025-11-30"),
    ("since 2015", "2015/.."),
    ("by 2030", "../2030"),
    ("The owners have until 14 March 2026 to pay.", "../2026-03-14"),
    ("It will open in 2030 at the earliest.", "2030/.."),
    ("The mill is to close no earlier than March 2027.", "2027-03/.."),
    ("Frost was more likely than not before the end of May.", "../2026-05-31"),
    ("The quay hires 40 young dock hands a year from 2026 to 2028.", "2026/2028"),
    ("The rest will be paid before the year is out.", "../2025"),
    ("The bridge is to open by the end of 2027.", "../2027-12"),
    ("It will close no later than 5 January 2026.", "../2026-01-05"),
    ("Sales had doubled by 2019.", "2019"),
    ("The mill was built before 2010.", "../2010"),
    ("It sank the day before 2 May 2025.", "2025-05-01"),
    ("from 2025 to 2030", "2025/2030"),
    ("around 10 May 2025", "2025-05-10~"),
    ("circa 1850", "1850~"),
    ("the first week of July 2025", "2025-07-01/2025-07-07"),
    ("the last Friday of March 2026", "2026-03-27"),
    ("the day after 2 May 2026", "2026-05-03"),
    ("earlier this year", "2025-01-01/2025-11-26"),
    ("the rest of the year", "2025-11-26/2025-12-31"),
    ("a 2019 law", "2019"),
    ("In the first quarter, 18.4% less was sold.", "2025-01/2025-03"),
    ("Output fell in the third quarter, 22.7% below the plan.", "2025-07/2025-09"),
    ("In the third quarter 18 pct was lost.", "2025-07/2025-09"),
    ("In Q3, 25 million tonnes were sold.", "2025-07/2025-09"),
    ("In the third quarter, 18 ferries sank.", "2025-07/2025-09"),
    ("Q3 25 results beat the forecasts.", "2025-07/2025-09"),
    ("Q1 18", "2018-01/2018-03"),
    ("In June, 2000 users sued.", "2025-06"),
    ("On 3 June, 18-year-olds voted.", "2025-06-03"),
    ("The port will sell 300 tonnes of impounded salt in early January.", "2026-01-01/2026-01-15~"),
    ("The port will sell impounded salt on 1–10 January.", "2026-01-01/2026-01-10"),
    ("The port will study the deal signed in January.", "2025-01"),
    ("The port will sell the ship it bought in January.", "2025-01"),
    ("The ferry is due on 16 December, a week later than scheduled.", "2025-12-16"),
    ("The race ended on 3 May, three days earlier than planned.", "2025-05-03"),
    ("in the six months ended 30 June 2025", "2025-01/2025-06"),
    ("in the year ended 31 March 2025", "2024-04/2025-03"),
    ("in the six months ended 15 May 2025", "2024-11-16/2025-05-15"),
    ("It lost $4m in the three months ended March.", "2025-01/2025-03"),
    ("The fare will rise from March.", "2026-03/.."),
    ("From March 2026 the fare rises.", "2026-03/.."),
    ("The fare applies starting in March 2026.", "2026-03/.."),
    ("The fare applies, beginning 1 March 2026.", "2026-03-01/.."),
    ("As of 1 March 2026 the fare applies.", "2026-03-01/.."),
    ("The fare rose with effect from 1 March.", "2025-03-01/.."),
    ("From 1 May 2025, ferries ran daily.", "2025-05-01/.."),
    ("The pier will be shut from next week.", "2025-12-01/.."),
    ("The pier is shut from October to March.", "2025-10/2026-03"),
    ("The chart shows a fall from October 2025 figures.", "2025-10"),
    ("The chart will show a fall from March 2026 figures.", "2026-03"),
    ("As of 30 June, it had 40 ferries.", "2025-06-30"),
    ("A letter from May 2025 names him.", "2025-05"),
    ("Sales were down from October.", "2025-10"),
    ("The vote was postponed from 3 December 2025.", "2025-12-03"),
    ("The pier will be shut from 3 December for six weeks.", "2025-12-03"),
    ("The season starting in March will be short.", "2026-03"),
    ("Sales rose in the first eight months.", "2025-01/2025-08"),
    ("Sales rose in the first two quarters, the mill said.", "2025-01/2025-06"),
    ("Sales will rise in the first three months.", "2026-01/2026-03"),
]


@each(("text", "edtf"), DATES)
def test_dates(text: str, edtf: str) -> None:
    assert [found.when.edtf for found in READER.dates(text, PUBLISHED)] == [edtf]


@each(
    ("text", "edtfs"),
    [
        ("In March 2020 the town closed; the following month it opened.", ["2020-03", "2020-04"]),
        ("It sank in 2019. That year two others were lost.", ["2019", "2019"]),
        (
            "It rose from 4.5% in the third quarter of 2024 to 5% in the fourth.",
            ["2024-07/2024-09", "2024-10/2024-12"],
        ),
        (
            "The fair opens on Monday 8 December, and a prize will be given on Friday.",
            ["2025-12-08", "2025-12-12"],
        ),
        ("The fair opens on Monday 8 December, the mayor said on Friday.", ["2025-12-08", "2025-11-21"]),
        ("On 5 May 2025 it left, and the following day it sank.", ["2025-05-05", "2025-05-06"]),
        ("It closed on 5 May 2025 and opened three days later.", ["2025-05-05", "2025-05-08"]),
        ("The port will sell salt mined in 2024 in early January.", ["2024", "2026-01-01/2026-01-15~"]),
        ("It has slipped from 2 May 2026 to 9 May 2026.", ["2026-05-02", "2026-05-09"]),
        ("It was put back from March 2026 to May 2026.", ["2026-03", "2026-05"]),
        ("It moved the date for the pier from March 2026 to May 2026.", ["2026-03", "2026-05"]),
        ("It moved sand from March 2026 to May 2026.", ["2026-03/2026-05"]),
        ("The panel is to meet next Monday and Friday.", ["2025-12-01", "2025-12-05"]),
    ],
)
def test_a_date_is_read_from_the_one_before(text: str, edtfs: list[str]) -> None:
    assert [found.when.edtf for found in READER.dates(text, PUBLISHED)] == edtfs


def test_parts_of_months_that_are_joined_are_of_one_year() -> None:
    found = READER.dates("It was built from late March to early May 2031.", PUBLISHED)
    assert [one.when.edtf for one in found] == ["2031-03-16~/2031-05-15~"]


@each(
    "text",
    [
        "30 February 2025",
        "The hall was turned into 2014 flats.",
        "The bridge is built to last 90 years.",
        "It is held on 10 May every year.",
        "Rain falls from June to August each year.",
        "Shops hired for the year-end sales.",
        "Sales were as high as in the previous month.",
        "Output was flat from the previous quarter.",
        "It sold 9% more than in the same period of the year before.",
        "He came in the third.",
        "on 31 April",
        "What happened on the last day?",
        "It may rain.",
        "March on, they sang.",
        "Theresa May resigned.",
        "He sat in the sun.",
        "The following day was cold.",
        "at 10:30 a.m.",
        "The Sunday Times reported it.",
        "Black Friday sales",
        "The Sunday opening of shops is contested.",
        "Friday prayers were held.",
        "the Sept. 11 attacks",
        "It fell for the first time in five years.",
        "Some 2000 soldiers left.",
        "She got two years' prison and a week's leave.",
        "They asked for three weeks' notice.",
        "Christmas and Easter",
        "Every Christmas Day they sing.",
        "Trade fell before Christmas shopping began.",
        "The band gave a Christmas concert.",
        "The fiscal second quarter was a bad one.",
        "A New Year's Day parade and a Boxing Day sale drew crowds.",
        "The Christmas Day truce is remembered.",
        "It would be the first such visit in two decades.",
        "Output will fall to its lowest monthly level in ten years.",
        "The strike would be the biggest rail walkout in five years.",
        "Sales rose 6% on a year earlier.",
        "Sales were $3bn, compared with $2bn a year ago.",
        "Profit was 9%, against 8% of sales a year earlier.",
        "Profit fell to $3m, or 8 cents a share, from $5m, or 9 cents, a year ago.",
        "Output was 4% higher than a year ago.",
        "Sales rose 5% compared with the same period last year.",
        "It lost 5 ferries in the first two months of the strike.",
        "The ferry came a week later than planned.",
        "Fares were up 0.3% from May.",
        "Had it saved since the war, it would not be begging for boats today.",
        "Boats were cheaper than today.",
    ],
)
def test_what_is_no_date_gives_none(text: str) -> None:
    assert READER.dates(text, PUBLISHED) == ()


NUMBERS = [
    ("They gave the pier a mark of 3.4.", "3.4", ""),
    ("Eight out of ten ferries were late.", "0.8", "ferries"),
    ("It was late at a rate of one in five.", "0.2", ""),
    ("The tram costs roughly a fifth more per trip.", "0.2", ""),
    ("Fares are a third higher than they were.", "0.333333333333333", ""),
    ("The new pier is a quarter the size.", "0.25", ""),
    ("Eleven Premier League managers left.", "11", "managers"),
    ("Twelve Green MPs left.", "12", "MPs"),
    ("A woman in her early 40s fell.", "40", ""),
    ("3.5 cubic kilometres of silt", "3.5", "cubic kilometres"),
    ("60 million kilowatt-hours", "60000000", "kilowatt-hours"),
    ("minus 12 degrees Fahrenheit", "-12", "degrees Fahrenheit"),
    ("a 12-month lease", "12", "months"),
    ("Profit almost halved.", "0.5", ""),
    ("The pier is about a third complete.", "0.333333333333333", ""),
    ("Fares fell by nearly a quarter since May.", "0.25", ""),
    ("The party is four points ahead in the polls.", "4", "percentage points"),
    ("After the election the index fell 40 points.", "40", "points"),
    ("One bus in nine broke down.", "0.111111111111111", ""),
    ("under-9s", "9", ""),
    ("six million and one half", "6000000.5", ""),
    ("20 out of 30 voters", "0.666666666666667", "voters"),
    ("two dozens", "24", ""),
    ("A$20 million", "20000000", "A$"),
    ("cut by 0.25 of a percentage point", "0.25", "percentage points"),
    ("three-quarters of a percentage point", "0.75", "percentage points"),
    ("up 3pc", "3", "%"),
    ("two dozen ships", "24", "ships"),
    ("quarter of a million people", "250000", "people"),
    ("It grew by one-third.", "0.333333333333333", ""),
    ("1.5e6 tonnes", "1500000", "tonnes"),
    ("twenty-five ships", "25", "ships"),
    ("one hundred and five", "105", ""),
    ("two and a half million tonnes", "2500000", "tonnes"),
    ("half a million", "500000", ""),
    ("a dozen eggs", "12", "eggs"),
    ("two thirds", "0.666666666666667", ""),
    ("1 1/2", "1.5", ""),
    ("550 billion yen", "550000000000", "yen"),
    ("$550bn", "550000000000", "$"),
    ("£2.4 million", "2400000", "£"),
    ("12,34,567 rupees", "1234567", "rupees"),
    ("5 per cent", "5", "%"),
    ("half a per cent", "0.5", "%"),
    ("point five per cent", "0.5", "%"),
    ("one over twenty", "0.05", ""),
    ("three percentage points", "3", "percentage points"),
    ("up 3ppts", "3", "percentage points"),
    ("a 3-percentage-point gap", "3", "percentage points"),
    ("minus 5 degrees", "-5", "degrees"),
    ("plus or minus 3 points", "3", "points"),
    ("Rs 48 lakh crore", "48000000000000", "Rs"),
    ("one lakh crore rupees", "1000000000000", "rupees"),
    ("three Chinese coast guard ships", "3", "ships"),
    ("a two-year deal", "2", "years"),
    ("one in five", "0.2", ""),
    ("5 dollars and 20 cents", "5.2", "dollars"),
    ("In Gaza 300 people were killed.", "300", "people"),
    ("It gave Ukraine 31 tanks.", "31", "tanks"),
    ("In Gaza 300 died.", "300", ""),
    ("He told AFP 12 were held.", "12", ""),
    ("Police said in the West Bank 12 men were held.", "12", "men"),
    ("He told the Senate 12 men died.", "12", "men"),
    ("The raid cost the Treasury 20 bonds.", "20", "bonds"),
    ("The army shot 20 NATO soldiers.", "20", "soldiers"),
    ("In the UK 20 towns sued.", "20", "towns"),
    ("POLICE ARREST 12 MEN", "12", "MEN"),
    ("a 5-Year Plan", "5", "Year"),
    ("Half of voters stayed at home.", "0.5", ""),
    ("The firm sold half its stake.", "0.5", ""),
    ("Output fell by half.", "0.5", ""),
    ("It cut its crew by up to half.", "0.5", ""),
    ("It cut its crew by as much as half before the fire.", "0.5", ""),
    ("a quarter-point cut", "0.25", "point"),
    ("It raised rates by a half-point.", "0.5", "point"),
    ("a quarter-percentage-point rise", "0.25", "percentage points"),
    ("40km", "40", "km"),
    ("It fell to minus 14.4C.", "-14.4", "C"),
    ("It was 20C in the shade.", "20", "C"),
    ("It fell to -5C.", "-5", "C"),
    ("The fare rose by 12.5p.", "12.5", "p"),
    ("A stamp costs 45c.", "45", "c"),
    ("Rates rose 25bp.", "25", "bp"),
    ("Emissions fell to 10Mt.", "10", "Mt"),
    ("Demand rose 3x.", "3", "x"),
    ("a hall of 1,000sqm", "1000", "sqm"),
    ("All 27 members voted.", "27", "members"),
    ("the top 10 firms", "10", "firms"),
    ("It may try 2 more routes.", "2", "routes"),
    ("ALL 50 STATES VOTED", "50", ""),
    ("EUR100m was paid.", "100000000", "EUR"),
    ("Rmb300 was paid.", "300", "Rmb"),
    ("It cost TRY 5 million.", "5000000", "TRY"),
    ("3 hundred and 21 yuan", "321", "yuan"),
    ("Sales fell by about a quarter.", "0.25", ""),
    ("It is repaid over eight quarters.", "8", "quarters"),
    ("Sales fell by a third in May.", "0.333333333333333", ""),
    ("Sales rose to almost a fifth.", "0.2", ""),
    ("The fare costs a quarter less.", "0.25", ""),
    ("Two Dover-based traders sold it.", "2", "traders"),
    ("Three Danish ferries sank.", "3", "ferries"),
]


@each(("text", "value", "unit"), NUMBERS)
def test_numbers(text: str, value: str, unit: str) -> None:
    found = READER.numbers(text, PUBLISHED)
    assert [(one.value, one.unit, one.label) for one in found] == [(Decimal(value), unit, False)]


@each(
    "text",
    [
        "Traders see about a 60% chance of a cut.",
        "about 5 ships",
        "more than 5 ships",
        "nearly half the houses",
        "up to 5 ships",
        "perhaps 5 ships",
        "deeper than 5 metres",
        "40 tonnes or more",
        "over-70s",
        "nearly 5 ships",
        "50-odd ships",
        "5 or so",
        "The death toll passed 500.",
        "The toll passed 1,200 people.",
        "The index broke through 40,000.",
        "The price climbed past $100 a barrel.",
        "Prices crossed the 500 mark.",
        "Debt neared 60% of output.",
        "It cost $500 plus.",
        "It has 500 plus members.",
        "Sales topped 3 million units.",
    ],
)
def test_a_number_that_is_about_so_much_is_approximate(text: str) -> None:
    assert [one.approximate for one in READER.numbers(text, PUBLISHED)] == [True]


@each(
    "text",
    [
        "Parliament passed 12 laws.",
        "They broke through 3 checkpoints.",
        "other than 5 ships",
        "40 tonnes or more than the rest",
        "The firm approached 4 banks.",
        "The camp is near 5 villages.",
        "They won in the past 12 matches.",
        "The price reached $100.",
        "At half past three they left.",
        "He was fined $500 plus costs.",
    ],
)
def test_a_number_that_is_told_as_it_is_is_not_approximate(text: str) -> None:
    assert [one.approximate for one in READER.numbers(text, PUBLISHED)] == [False]


@each(
    ("text", "value"),
    [
        ("Article 5 applies.", 5),
        ("The town shut unit 5 of the plant.", 5),
        ("the G7 states", 7),
        ("as f2 has it", 2),
        ("an F-35 landed", 35),
        ("the COP29 talks", 29),
        ("Most Fortune 500 companies pay tax.", 500),
        ("Profits of FTSE 100 companies fell.", 100),
        ("The FTSE 100 fell.", 100),
        ("a Boeing 737 MAX landed", 737),
        ("A flaw hit all Windows 10 users.", 10),
        ("The firm grounded its Airbus 320 jets.", 320),
        ("Deaths from H5N1 cases rose.", 5),
        ("Profit at 7-Eleven stores fell.", 7),
        ("Seat 12F was empty.", 12),
        ("The iPhone 5c sold well.", 5),
        ("The 5G network grew.", 5),
        ("a Boeing 737-800 landed", 737),
        ("The fleets held Calm Tide 26 off Kay.", 26),
        ("The Boeing 787-9 landed.", 787),
        ("Resolution 1701 holds", 1701),
        ("a Boeing 737 landed", 737),
        ("Covid-19 spread", 19),
        ("a few coins per 100 kg", 100),
        ("the 21st", 21),
        ("a ten-year bond", 10),
    ],
)
def test_a_number_that_names_is_a_label(text: str, value: int) -> None:
    assert [(int(one.value), one.label) for one in READER.numbers(text, PUBLISHED)] == [(value, True)]


@each(
    "text",
    [
        "one of them",
        "no one came",
        "Seven Samurai",
        "Four Seasons hotels closed.",
        "A third party paid.",
        "The ferry was followed by a third.",
        "the Big Four",
        "second thoughts",
        "24/7",
        "at 5pm",
        "the second half of the match",
        "the northern half of the island",
        "in each half of the game",
        "his half-brother at half-time",
        "A third more serious fire broke out.",
        "Seven Gables closed.",
        "9.40 The crew has left.",
        "18.05: “We are safe.”",
        "It sailed at 9.40 in the morning.",
        "Half an hour passed.",
        "a 1080p screen",
        "a 4x4 truck",
        "2 May",
        "Ministers of the Group of 20 met.",
        "Its rate is above zero.",
    ],
)
def test_what_is_no_number_gives_none(text: str) -> None:
    assert [one for one in READER.numbers(text, PUBLISHED) if not one.label] == []


@each(
    ("text", "values"),
    [
        ("Northport beat Everton 3-1.", [3, 1]),
        ("The side lost to England 2-1.", [2, 1]),
        ("Boston beat Dallas 106-88.", [106, 88]),
        ("The Lakers downed Denver 110-105.", [110, 105]),
    ],
)
def test_a_result_is_two_numbers(text: str, values: list[int]) -> None:
    found = READER.numbers(text, PUBLISHED)
    assert [(int(one.value), one.label) for one in found] == [(value, False) for value in values]


@each(
    ("text", "values"),
    [
        ("The judges gave the first pier 4.6 out of five.", ["4.6", "5"]),
        ("The pier scored 7 out of 10.", ["7", "10"]),
        ("He rated the pier 3.5/5.", ["3.5"]),
        ("The vote is at 13.40, officials said.", ["13.4"]),
        ("12.50 EUR was paid.", ["12.5"]),
        ("Units 3 and 4 were shut.", ["3", "4"]),
        ("In areas 30% of all homes burned.", ["30"]),
        ("At the end of March 22 ferries lay idle.", ["22"]),
    ],
)
def test_marks_and_hours_are_no_shares(text: str, values: list[str]) -> None:
    assert [str(one.value) for one in READER.numbers(text, PUBLISHED)] == values


@each(
    ("text", "approximate"),
    [
        ("The yard gets its sum over twelve years.", False),
        ("She ran the yard for over twelve years.", True),
        ("Over twelve years have passed.", True),
        ("Over twelve years of work were lost.", True),
        ("It took over twelve days.", True),
    ],
)
def test_over_so_long_is_during_it_or_longer(text: str, approximate: bool) -> None:
    assert [one.approximate for one in READER.numbers(text, PUBLISHED)] == [approximate]


@each(
    ("text", "labels"),
    [
        ("Articles 3, 4 and 5 hold.", [True, True, True]),
        ("Nos. 4 and 5 ferries sank.", [True, True]),
        ("On floors 3 and 4 men slept.", [True, True]),
        ("On floors 3, 40 men slept.", [True, False]),
        ("Article 5 and 40 states hold.", [True, False]),
        ("In most cases 30% of all homes burned.", [False]),
    ],
)
def test_a_series_of_labels_are_labels(text: str, labels: list[bool]) -> None:
    assert [one.label for one in READER.numbers(text, PUBLISHED)] == labels


def test_points_beside_a_share_are_of_a_hundred() -> None:
    found = READER.numbers("The ferries were 62% full, 12 points less than before.", PUBLISHED)
    assert [one.unit for one in found] == ["%", "percentage points"]
    found = READER.numbers("The team won 62% of its games and 12 points.", PUBLISHED)
    assert [one.unit for one in found] == ["%", "points"]


def test_a_bill_that_passed_by_a_vote_passed_no_figure() -> None:
    found = READER.numbers("The bill passed 217-213.", PUBLISHED)
    assert [(int(one.value), one.approximate) for one in found] == [(217, False), (213, False)]


def test_a_sum_that_is_added_to_another_is_no_mark_of_either() -> None:
    found = READER.numbers("The bid of €65m plus €10m failed.", PUBLISHED)
    assert [(int(one.value), one.approximate) for one in found] == [(65_000_000, False), (10_000_000, False)]


def test_and_behind_a_number_in_digits_joins_another_number() -> None:
    found = READER.numbers("It cost US$2.5 million and 12 people built it.", PUBLISHED)
    assert [(one.value, one.unit) for one in found] == [(Decimal(2_500_000), "US$"), (Decimal(12), "people")]


@each(
    ("text", "units"),
    [
        ("60,000-80,000 tonnes", ["tonnes", "tonnes"]),
        ("60 to 80 boats", ["boats", "boats"]),
        ("3 to 5 million euros", ["euros", "euros"]),
        ("5 or 7 boats", ["", "boats"]),
        ("a 3-1 win", ["", ""]),
    ],
)
def test_a_unit_holds_for_both_ends_of_a_range(text: str, units: list[str]) -> None:
    assert [one.unit for one in READER.numbers(text, PUBLISHED)] == units


def test_a_scale_and_a_share_hold_for_both_ends_of_a_range() -> None:
    values = [one.value for one in READER.numbers("3 to 5 million people, 5-10%", PUBLISHED)]
    assert values == [3_000_000, 5_000_000, 5, 10]
    assert [one.unit for one in READER.numbers("5-10%", PUBLISHED)] == ["%", "%"]


HEDGES: list[tuple[str, list[set[str]]]] = [
    # A reason for a deed, and a source of a report.
    ("The owners left the talks on Friday, citing the weather.", [set()]),
    (
        "The owners have left the talks, the Gazette reported, citing a shareholder.",
        [{"saying", "according"}],
    ),
    ("The pier has sunk, wrote the Gazette, citing two nurses.", [{"according"}]),
    # What is subject to rules is so, to consent not yet.
    ("Lumber from the bay is subject to a 4% duty.", [set()]),
    ("The lease is subject to consent of the tax office.", [{"possibility"}]),
    ("The lease is subject to tax clearance.", [{"possibility"}]),
    ("The pier opens on Friday, subject to a fee.", [{"possibility"}]),
    # So many of a sort and what they do are a clause, but what is feared goes on.
    ("Of the crews 40 have a licence and three were told to expect none.", [set(), {"possibility"}]),
    ("They fear that 40 crews left and three were lost.", [{"possibility"}]),
    ("The mayor said 40 crews had left and three were lost.", [{"saying"}, {"saying"}]),
    ("Between two and three were lost.", [set()]),
    ("The bay has 40 ferries and 12 trams that were built in May.", [set()]),
    # Acts told with verbs of speech, and things.
    ("Rowing confirmed for the Bay Games.", [set()]),
    ("The mayor confirmed for the first time that the pier sank.", [{"saying"}]),
    ("The mayor confirmed for the Gazette that the pier sank.", [{"saying"}]),
    ("The merger, announced in May, was halted.", [set()]),
    ("The merger announced in May was halted.", [set()]),
    ("“The pier sank,” announced the mayor on Friday.", [{"quotation", "saying"}]),
    ("The mill announced in May that the pier sank.", [{"saying"}]),
    ("Nine crews have been warned of a fine.", [{"saying"}]),
    ("Nine crews have a licence; three have been warned of a fine.", [set(), {"saying"}]),
    ("Crews were warned that the pier sank.", [{"saying"}]),
    ("Caution runs deep in the town.", [set()]),
    ("Owners caution the pier is old.", [{"saying"}]),
    ("The owner retorted that the pier is old.", [{"saying"}]),
    # Called off, called up, called a vote: no calls for a deed.
    ("The fair was called off on account of rain.", [set()]),
    ("The coach was called up for the cup.", [set()]),
    ("The mayor called new elections for May.", [set()]),
    ("The mayor called repeatedly for a new pier.", [{"wish"}]),
    # What is not planned, and what is.
    ("The union has not, so far, threatened to strike.", [set()]),
    ("The union has not only threatened to strike.", [{"plan"}]),
    ("The crew did not mean to sink it.", [set()]),
    ("The town has not yet decided to sell.", [set()]),
    ("The pier is old yet stands.", [set()]),
    ("The panel is now to choose a pier.", [{"plan"}]),
    ("It is likely to sink.", [{"possibility"}]),
    ("Plans are for nine piers.", [{"plan"}]),
    ("Buses are arranged for only 40 guests.", [set()]),
    ("A talk is arranged for the spring.", [{"plan"}]),
    ("The report was prepared by the town.", [set()]),
    ("The ferry is bound for Kay.", [set()]),
    ("The ferry is bound to sink.", [{"plan"}]),
    # Whom somebody asks, by name.
    ("The town has pressed Lumen to sell the pier.", [{"wish"}]),
    ("The mayor asked Lumen to report by May.", [{"wish"}]),
    ("The crew pressed the button to start.", [set()]),
    # What was planned for a day and came otherwise; what is still planned for one.
    ("The launch, first planned for May, was put off.", [set()]),
    ("The race, scheduled for Sunday, has been called off.", [set()]),
    ("The bridge, due in May, opened in June.", [set()]),
    ("The launch is planned for May.", [{"plan"}]),
    ("The launch planned for May will be put off.", [{"plan"}]),
    ("The launch is set to be put off.", [{"plan"}]),
    ("Fares are set to rise after the pier closed.", [{"plan"}]),
    # A question holds no plan; what is not settled is possible.
    ("The owner has yet to decide whether it will sell the pier.", [set()]),
    ("The owner has not yet decided whether to sell the pier.", [set()]),
    ("The owner had not decided if it would sell the pier.", [set()]),
    ("The owner has decided that it will sell the pier.", [{"plan"}]),
    ("Rain or not, the pier will be sold.", [{"plan"}]),
    ("The price is not yet decided.", [{"possibility"}]),
    # Before or after agreeing, and agreeing itself.
    ("Lumen weighed a sale before agreeing to keep the pier.", [set()]),
    ("Lumen weighed a sale until it decided to keep the pier.", [set()]),
    ("Lumen is agreeing to keep the pier.", [{"plan"}]),
    ("Lumen agreed to keep the pier before the fire.", [{"plan"}]),
    # Held until more is known; and what is not done till then.
    ("The pilot has been suspended pending an inquiry.", [set()]),
    ("The ferry was seized pending a court hearing.", [set()]),
    ("The sale was agreed pending a review.", [{"possibility"}]),
    ("The pilot may be suspended pending an inquiry.", [{"possibility"}]),
    # Terms that end.
    ("The lease runs out at the end of May.", [{"plan"}]),
    ("The licence lapses on 5 May.", [{"plan"}]),
    ("The licence lapsed on 5 May.", [set()]),
    # Sources that are not named, and who is only described.
    ("A person who knows the talks spoke of a sale.", [{"hearsay"}]),
    ("A person who knows the bay rowed out.", [set()]),
    ("The price was cut, said an aide who did not wish to be named.", [{"hearsay"}]),
    ("The aide did not wish to leave.", [set()]),
    ("The price was cut, said an aide who was not authorised to speak publicly.", [{"hearsay"}]),
    ("The aide was not authorised to sell the pier.", [set()]),
    ("The aide who was not allowed to speak left.", [set()]),
    ("Some claim benefits.", [set()]),
    ("According to two people in the Bay government, the price was cut.", [{"hearsay"}]),
    ("Two people in the ministry were hurt.", [set()]),
    ("Some people say the price was cut.", [{"hearsay"}]),
    ("Some crews say the price was cut.", [{"saying"}]),
    # Papers as sources.
    ("No one was asked, the memo suggests.", [{"saying", "possibility"}]),
    ("The memo suggests that no one was asked.", [{"saying", "possibility"}]),
    ("It puts the yearly cost of the old pier at $3m.", [{"saying"}]),
    ("It puts the old boats of the town away at night.", [set()]),
    # Of so many polled; a poll without a number is its word.
    ("In a poll by the Gazette, 41% were for the pier and 46% against it.", [set()]),
    ("Support is three percentage points lower than in the last poll.", [set()]),
    ("In a poll 63% of those asked opposed the pier.", [set()]),
    ("In the latest poll, crews backed the pier.", [{"saying"}]),
    ("In the latest poll, crews backed a 3% rise.", [{"saying"}]),
    ("In a poll 63% of those asked backed the pier, and the mayor opposed it.", [set(), {"judgement"}]),
    # An estimate of what is to come is a forecast, one of what is a judgement.
    ("The port estimates that 40 jobs will be created.", [{"possibility"}]),
    ("The port estimates that 40 jobs were lost.", [{"judgement"}]),
    ("The mill, which estimates costs, will close.", [set(), {"plan"}]),
    # A demand that is still to be made.
    ("The mayor said the town would ask for $3m.", [{"saying", "plan"}]),
    ("The mayor said the town had asked for $3m.", [{"saying", "wish"}]),
    ("The mayor said the town would want $3m.", [{"saying", "wish"}]),
    # What many voice happens; who is named says it.
    ("One sailor after another voiced unease.", [set()]),
    ("After Kay burnt, one sailor after another voiced unease.", [set()]),
    ("The mayor voiced unease.", [{"saying"}]),
    ("Lumen, which owns it, voiced unease.", [set(), {"saying"}]),
    ("Ms Mori voiced unease.", [{"saying"}]),
    ("Crews voiced fear that the pier would close.", [{"saying", "possibility"}]),
    # Views, and those polled.
    ("Her guess is that the pier sank.", [{"judgement"}]),
    ("Lumen takes it that the pier is its own.", [{"judgement"}]),
    ("Of those asked 38 per cent were opposed.", [set()]),
    ("The party that in 2019 opposed the sale left.", [{"judgement"}]),
    ("The court ruled in the suit of nine crews.", [set()]),
    ("The court ruled in the case against Lumen.", [{"judgement"}]),
    ("The panel concluded the pier was unsafe.", [{"judgement"}]),
    ("Both sides concluded their talks on Friday.", [set()]),
    ("Both sides agreed to conclude their talks by May.", [{"plan"}]),
    ("The court ruled on Friday that the fee was unfair.", [{"judgement"}]),
    ("Tenants sought an order against Lumen.", [set()]),
    ("He pleaded not guilty in May.", [set()]),
    ("The crew pleaded with him to stay.", [{"wish"}]),
    ("The pier would have closed, its owner says.", [{"possibility", "saying"}]),
    # What is left open or untold is told as open.
    ("No day has been set for the vote.", [set()]),
    ("A day has been set for the vote.", [{"plan"}]),
    ("Lumen has not said whether it will sell.", [set()]),
    ("Lumen said it had asked whether the pier sank.", [{"saying", "possibility"}]),
    ("Neither the town nor Lumen would say how many had left.", [set()]),
    ("Lumen is not in talks to sell the pier.", [set()]),
    ("Lumen is in talks to sell the pier.", [{"possibility"}]),
    ("It emerged on Friday that the pier sank.", [{"hearsay"}]),
    ("An estimated 3 million people saw it.", [set()]),
    ("She estimated the loss at $3m.", [{"possibility"}]),
    ("Women were admitted in May.", [set()]),
    ("Lumen admitted that it lied.", [{"saying"}]),
    # What is said goes on behind a semicolon.
    ("The mayor said the pier had sunk; two ferries were lost.", [{"saying"}, {"saying"}]),
    ("According to the union, the pier sank; two ferries were lost.", [{"according"}, {"according"}]),
    ("The mayor said the pier had sunk; but two ferries sailed.", [{"saying"}, set()]),
    ("The mayor denied the claim; a court fined him.", [{"saying"}, set()]),
    ("The pier had sunk, the mayor said; two ferries were lost.", [{"saying"}, set()]),
    ("The pier is said to be old; it was built of oak.", [{"hearsay"}, set()]),
    ("Houston: We have landed.", [{"saying"}]),
    ("A: The mill has closed. The staff left.", [{"saying"}, {"saying"}]),
    ("Bay Company chief executive: We paid.\nThe mill closed.", [{"saying"}, set()]),
    ("Note: The ferry has stopped.", [set()]),
    ("Article 5: The state has no navy.", [set()]),
    ("Venue: Town Hall", [set()]),
    ("Friday: The ferry has stopped.", [set()]),
    ("No member of the council may vote.", [set()]),
    ("The mill denied the rumour.", [{"saying"}]),
    ("It is rumoured that the mill has closed.", [{"hearsay"}]),
    ("Judge Mori Hana did not sit on Friday.", [set()]),
    ("The mill did not respond to requests for comment.", [set()]),
    ("The town could not afford the pier.", [set()]),
    ("The town pays until June; whether it goes on is open.", [set(), {"possibility"}]),
    ("There is no doubt that it may rain.", [{"possibility"}]),
    ("The council adopted a three-year action plan for the quay.", [set()]),
    ("The council adopted a plan to close the quay.", [{"plan"}]),
    ("The mill said it would seek a judicial review.", [{"saying", "plan"}]),
    ("The bank blocked its app, the mill claims.", [{"saying"}]),
    ("The bank overcharged users, claims Lumen.", [{"saying"}]),
    ("The lawsuit claims Lumen overcharged users.", [{"saying"}]),
    ("The union notes wages fell last year.", [{"saying"}]),
    ("Users claim Lumen lied.", [{"saying"}]),
    ("Lumen maintains the fee is fair.", [{"saying"}]),
    ("The fee, the union claims, is unfair.", [{"saying"}]),
    ("The mill states in its filing that users lied.", [{"saying"}]),
    ("Insurance claims rose.", [set()]),
    ("After fees rose, it paid claims.", [set()]),
    ("The Gulf states signed a treaty.", [set()]),
    ("The mill maintains the road to the pier.", [set()]),
    ("Report authors met users.", [set()]),
    ("The sale closed, pending court approval.", [{"possibility"}]),
    ("The town stands to lose the ferry.", [{"possibility"}]),
    ("The mill is in talks to buy the pier.", [{"possibility"}]),
    ("The mill is facing a £1.5bn fine.", [{"possibility"}]),
    ("The crew is in line for a payment.", [{"possibility"}]),
    ("The letter purports to come from the mayor.", [{"hearsay"}]),
    ("It has emerged that the mill closed.", [{"hearsay"}]),
    ("The envoy called the fee illegitimate.", [{"judgement"}]),
    ("The mayor branded the sale reckless.", [{"judgement"}]),
    ("The mayor branded the fee a disgrace.", [{"judgement"}]),
    ("The nurse called the injured.", [set()]),
    ("The crew called the port late.", [set()]),
    ("The ferry stands to the left of the pier.", [set()]),
    ("The house is facing the sea.", [set()]),
    ("The mill sells branded goods.", [set()]),
    ("The two sides held talks in May.", [set()]),
    ("Pending cases rose.", [set()]),
    ("A judge adjourned the case.", [set()]),
    ("The shop rules changed.", [set()]),
    ("A ruling was published in May.", [set()]),
    ("The court rules that the fee is unfair.", [{"judgement"}]),
    ("The mill did not say when refunds would be paid.", [set()]),
    ("The mill would not comment.", [set()]),
    ("Users had complained to the regulator.", [set()]),
    ("Users complained to the town that the fee was high.", [{"saying"}]),
    ("The court told the mill to pay.", [set()]),
    ("The mill told the town it had paid.", [{"saying"}]),
    ("The fee is too high, the report judges.", [{"judgement"}]),
    ("Users broke the shop rules.", [set()]),
    ("Did the mill file for bankruptcy?", [{"possibility"}]),
    ("The mill closed, but has it paid the staff?", [set(), {"possibility"}]),
    ("The panel examined whether the pier had sunk.", [{"possibility"}]),
    ("The reporter asked whether the ferry had stopped.", [{"possibility", "saying"}]),
    ("The mill paid the fee, regardless of whether it rained.", [set()]),
    ("The ferry left whether or not it rained.", [set()]),
    ("The parties agreed in principle to merge.", [{"plan"}]),
    ("The envoy called the claim false.", [{"judgement"}]),
    ("The fair takes place next week.", [{"plan"}]),
    ("The envoy leaves for Bay Town on Monday.", [{"plan"}]),
    ("The new rules take effect on 1 January.", [{"plan"}]),
    ("The road ends in the sea.", [set()]),
    ("It was not immediately clear who won.", [{"possibility"}]),
    ("The mayor suggested a new pier.", [{"wish"}]),
    ("The fleet left port.", [set()]),
    ("The firm plans to raise prices.", [{"plan"}]),
    ("The train is set to leave.", [{"plan"}]),
    ("The cabinet will sell the land.", [{"plan"}]),
    ("The river will rise.", [{"possibility"}]),
    ("The envoy hopes to return.", [{"wish"}]),
    ("The union urged the firm to wait.", [{"wish"}]),
    ("The dam could break.", [{"possibility"}]),
    ("If it rains, the match is off.", [{"possibility"}, {"possibility"}]),
    ("The army must withdraw.", [{"judgement"}]),
    ("Voters believe that he lied.", [{"judgement"}]),
    ("The port is shut, the mayor said.", [{"saying"}]),
    (
        "The mayor said that the port was shut and that ships had left.",
        [{"saying"}, {"saying"}],
    ),
    ("The mayor said the port was shut, but a tanker left.", [{"saying"}, set()]),
    (
        "Mr Aoki, who owns the mill, said it was losing money and that he might sell.",
        [set(), {"saying"}, {"saying", "possibility"}],
    ),
    ("A spokeswoman confirmed the delay but gave no reason.", [{"saying"}, set()]),
    ("Oslo has vowed to respond.", [{"plan"}]),
    ("According to the navy, the ship sank.", [{"according"}]),
    ("A resident who asked not to be named said the well was dry.", [{"hearsay"}]),
    ("The ship was reportedly hit.", [{"hearsay"}]),
    ("Sources familiar with the talks said they failed.", [{"hearsay"}]),
    ("“The well is dry,” she said.", [{"quotation", "saying"}]),
    ("Mrs May opened the plan of the city.", [set()]),
    ("The union holds that the fare is too high.", [{"judgement"}]),
    ("She had held in the past that the pact was unfair.", [{"judgement"}]),
    ("The crew held the rope.", [set()]),
    ("Analysts see little risk of a strike.", [{"judgement", "possibility"}]),
    ("The firm is looking to expand.", [{"wish"}]),
    ("The paper wrote that the deal was near.", [{"saying"}]),
    ("Kim vows revenge.", [{"plan"}]),
    ("Oslo opposed the sale.", [{"judgement"}]),
    ("He saw the slow but steady decline of the port as one reason.", [{"judgement"}]),
    ("The crew saw the lights.", [set()]),
    ("The envoy voiced regret.", [{"saying"}]),
    ("He expressed his dissatisfaction with the delay.", [{"saying"}]),
    ("The express train left.", [set()]),
    ("The mayor asked who had signed the deal.", [{"saying"}]),
    ("The two cities are arranging for the mayor to travel.", [{"plan"}]),
    ("The firm plans night sailings.", [{"plan"}]),
    ("The firm plans “Night Boats” on the bay.", [{"plan"}]),
    ("The firm plans Bay Fair in May.", [{"plan"}]),
    ("The plans lapsed.", [set()]),
    ("The firm has no plans to move.", [set()]),
    ("It went ahead as planned.", [set()]),
    ("The ferry depends on the towns along the shore.", [set()]),
    ("The sailing depends on the weather.", [{"possibility"}]),
    ("The fare is too high, Ines holds.", [{"judgement"}]),
    ("The fare was too high, the columnist held.", [{"judgement"}]),
    ("It rained in May and the fare is too high, Ines believes.", [{"judgement"}, {"judgement"}]),
    ("The talks were off, the meeting he held.", [set()]),
    ("Some brokers consider the fare too high.", [{"judgement"}]),
    ("The board will consider the fare.", [{"plan"}]),
    ("The board said it would consider the fare.", [{"saying", "possibility"}]),
    ("The yard is recalling of its own accord forty boats.", [set()]),
    ("The captain recalled that it rained.", [{"saying"}]),
    ("The captain would not say how the town will pay.", [set()]),
    ("The captain declined to comment on reports that she wants to sell.", [set()]),
    ("The town is drafting a rule on fares.", [{"plan"}]),
    ("A plan for a second pier has been dropped.", [set()]),
    ("The yard does not expect work to resume before May.", [{"possibility"}]),
    ("Most members took the view that the fare was too high.", [{"judgement"}]),
    ("The council put the cost at 40 million dollars.", [{"saying"}]),
    ("The crew put the boat at the pier.", [set()]),
    ("Bay Union, the ruling party, holds 40 seats.", [set()]),
    ("The crew accuses the board of not having told members.", [{"saying"}]),
    ("The crew accused the board of greed.", [{"judgement"}]),
    ("The board rejects the suggestion that it lied.", [{"judgement"}]),
    ("The board disagreed with the view that the pier is old.", [{"judgement"}]),
    ("The board rejected the bid.", [set()]),
    ("The board blames the krone for the loss.", [{"judgement"}]),
    ("Members were studying the letter and the fare fell.", [set(), set()]),
    ("The board is studying whether to sell.", [{"possibility"}]),
    ("Ines will become chairman.", [{"plan"}]),
    ("Two brokers, who asked for no name, sold it.", [{"hearsay"}]),
    ("Ines will stay on as coach.", [{"plan"}]),
    ("He will remain on the board.", [{"plan"}]),
    ("The pier will become a ruin.", [{"possibility"}]),
    ("The fare will stay on track.", [{"possibility"}]),
    ("Asked whether members could sell, he declined to say.", [{"saying"}]),
    ("Asked if members might sell, he said they had.", [{"saying"}]),
    ("The council asked if the ferry had stopped.", [{"possibility", "saying"}]),
    # Acts done by words, and words of a hedge as things.
    ("The town declared a state of emergency.", [set()]),
    ("The mayor declared that the pier was safe.", [{"saying"}]),
    ("Shares rose before the merger was announced.", [set()]),
    ("Shares fell after the mill announced it would close.", [{"saying", "plan"}]),
    ("The bank cut its growth forecast for the year.", [set()]),
    ("Profits came in below analysts' forecasts.", [set()]),
    ("The bank forecast growth of 3 per cent.", [{"possibility"}]),
    ("Rain is forecast for the weekend.", [{"possibility"}]),
    ("Sales rose faster than predicted.", [set()]),
    ("Oslo refused the demand that it sell the pier.", [set()]),
    ("Workers demand higher pay.", [{"wish"}]),
    ("There was weaker demand.", [set()]),
    ("A blast at a mill killed six.", [set()]),
    ("The mayor faults the law.", [{"judgement"}]),
    ("Provisional duties are levied.", [set()]),
    ("The sale was provisionally agreed.", [{"possibility"}]),
    ("The stop was due to late delivery.", [set()]),
    ("The closure was due to be lifted.", [{"plan"}]),
    ("The panel is due to present its report by May.", [{"plan"}]),
    ("It closed due to rain in the north.", [set()]),
    ("The loss is estimated at $3m.", [{"possibility"}]),
    ("The new ferry will have 80 cabins.", [{"plan"}]),
    ("It is a threat to national parks.", [set()]),
    ("Outlay is set at $4m.", [set()]),
    ("The fee is 3% above the firm's close on 4 May.", [set()]),
    ("The markets close on 4 May.", [{"plan"}]),
    # What is denied or open.
    ("Neither side has agreed to meet.", [set()]),
    ("Neither side spoke, but the owners have agreed to meet.", [set(), {"plan"}]),
    ("The crews were denied agreements.", [set()]),
    ("The claims were denied by the mill.", [{"saying"}]),
    ("The law does not cover boats, nor does it mention ships.", [set(), set()]),
    ("The mill has not disclosed the price.", [set()]),
    ("The mill paid $4m without admitting guilt.", [set()]),
    ("The mill has given no sign that it will close.", [set()]),
    ("A decision on whether to sell the pier has yet to be taken.", [set()]),
    ("The court weighed whether to free the man.", [{"possibility"}]),
    ("The pact must still be approved by both towns.", [set()]),
    ("The mill must still cut jobs.", [{"judgement"}]),
    # Whose word it is.
    ("The ferry is free on Sundays, the owners write.", [{"saying"}]),
    ("The pier is in a town where people write.", [set()]),
    ("The driver had slept, a court was told.", [{"according"}]),
    ("An inquest heard that the driver had slept.", [{"according"}]),
    ("The court heard the case that was brought in May.", [set()]),
    ("The accounts show a loss of $3m.", [{"saying"}]),
    ("The photo shows the pier.", [set()]),
    ("The latest poll puts the Bay Party at 24%.", [{"saying"}]),
    ("The results put pressure on the mayor.", [set()]),
    ("He put the loss down to the weather.", [{"judgement"}]),
    ("Brokers estimate that the pier cost $3m.", [{"judgement"}]),
    ("The minister ruled out using the army.", [{"saying"}]),
    ("Rain ruled out play.", [set()]),
    ("Industry insiders said the mill was sold.", [{"saying"}]),
    ("Insiders said the mill was sold.", [{"hearsay"}]),
    # Plans.
    ("A yearly ticket from Bay Town, now £30, will cost £40.", [{"plan"}]),
    ("The bridge will cost £3bn.", [{"possibility"}]),
    ("Demand for tickets will fall.", [{"possibility"}]),
    ("The tax would be scrapped in 2029 under the draft.", [{"plan"}]),
    ("The tax would be scrapped by the left.", [{"possibility"}]),
    ("The ships are meant to replace two boats.", [{"plan"}]),
    ("The vote is targeted for December.", [{"plan"}]),
    ("He was targeted for his views.", [set()]),
    (
        "There will be no tax, Kay said, though the fee would be raised.",
        [{"possibility", "saying"}, {"saying", "plan"}],
    ),
    # Where clauses end.
    ("The ferry stops on the Bay and Kay lines for a month.", [set()]),
    ("The navy shelled Port Kay and Bay Town was hit.", [set(), set()]),
    ("The mill will raise wages and fares to Bay Town.", [{"plan"}]),
    ("The town will close the coast and the islands in May.", [{"plan"}]),
    ("The mayor met the owners and returns to the pier on Friday.", [set(), {"plan"}]),
    ("The mill's council, which has four seats, voted no, fearing a loss.", [set(), {"possibility"}]),
    # What a relative clause adds is a clause, and what stands behind it another.
    ("The quarry, which may close, was sold on Monday.", [{"possibility"}, set()]),
    ("The quarry, whose owner died in May, may close.", [set(), {"possibility"}]),
    ("Miners at the quarry, who reported a loss, will strike.", [{"saying"}, {"plan"}]),
    ("The court fined the quarry, whose lawyers hope for a pardon.", [set(), {"wish"}]),
    ("The quarry was sold to two firms, one of which may close it.", [set(), {"possibility"}]),
    ("The quarry must pay £5m, a sum its owner has denied.", [{"judgement"}, {"saying"}]),
    ("The quarry was fined £5m, a sum miners say is too low.", [set(), {"saying"}]),
    ("Two sources said the quarry had closed, a report the owner confirmed.", [{"hearsay"}, {"saying"}]),
    ("Two sources said the quarry, a pit that belongs to Bay Town, had closed.", [{"hearsay"}, {"hearsay"}]),
    ("Two miners, who asked not to be named, blew it up.", [{"hearsay"}]),
    ("It was dug for a king, a man who lives there said.", [{"saying"}]),
    ("The quarry remains shut under an old order, which may be lifted.", [set(), {"possibility"}]),
    ("The quarry that may close next year was visited by Kay.", [{"possibility"}, set()]),
    ("The miners who had sought a ban have left.", [{"wish"}, set()]),
    ("The quarry that opened in May may close.", [set(), {"possibility"}]),
    ("Kay met the miners who had threatened to strike.", [set(), {"plan"}]),
    ("Kay said the quarry that may close was sold.", [{"saying", "possibility"}]),
    ("Kay heard that the quarry that fed the town may close.", [{"possibility"}]),
    ("The firm that dug the quarry has sold it.", [set()]),
    ("It was so deep that may be the end.", [{"possibility"}]),
    ("The owner is not seeking a loan, though a bank, Kay Ltd, may lend.", [set(), {"possibility"}]),
    ("Kay said he would sue, while declining to say whom.", [{"saying", "plan"}, set()]),
    ("Whether it may open is one thing: the owner, a bank, sold it in May.", [{"possibility"}, set()]),
    # What is told as a time or in a comparison, what nobody has said, and where somebody goes.
    ("Kay was jailed after he admitted to theft.", [set()]),
    ("Kay was jailed after he admitted that he might flee.", [{"saying", "possibility"}]),
    ("The loss was below what owners had feared.", [set()]),
    ("The firm neither admitted nor denied theft.", [set()]),
    ("Neither side has said whether Kay will appear.", [set()]),
    ("Kay was told to report to a warden each day.", [set()]),
    ("It was a flood that nobody could have foreseen.", [set()]),
    ("It was a flood that nobody could have predicted.", [set()]),
    ("It was a flood that Kay could have predicted.", [{"possibility"}]),
    ("Kay was freed, as long as 20 years after the trial.", [set()]),
    ("Kay was held on suspicion of theft.", [{"possibility"}]),
    ("With no money left, the firm may close the ferry.", [{"possibility"}]),
    ("Voting takes place on 4 May, and a result is expected at night.", [{"plan"}, {"possibility"}]),
    ("Fares rose by less than most crews had expected.", [set()]),
    ("More than 40 crews had expected fares to fall.", [{"possibility"}]),
    ("Fares rose 2%, below the 3% that crews expected.", [set()]),
    ("The firm no longer publishes one central forecast but gives several.", [set()]),
    ("The mill plans to ask for lower fares.", [{"plan"}]),
    ("The mill asks for lower fares.", [{"wish"}]),
    (
        "The town cut the fare on Tuesday, surprising crews, most of whom had expected a rise.",
        [set(), {"possibility"}],
    ),
    ("A second ferry is far from certain.", [{"possibility"}]),
    ("The strike put many jobs at risk.", [set()]),
    ("The town is ready to step in if needed.", [{"wish"}]),
    ("A worker who would not be named said that the pier was late.", [{"hearsay"}]),
    ("The notice no longer mentions fares.", [set()]),
    ("The fare is provisionally 52 krone.", [set()]),
    ("Under the town charter the mayor must step down at 70.", [set()]),
    ("Under the mayor the town must save.", [{"judgement"}]),
    ("The guild will decide whether to ask for a recount.", [{"plan"}]),
]


@each(("text", "kinds"), HEDGES)
def test_hedges(text: str, kinds: list[set[str]]) -> None:
    assert [set(clause.kinds) for clause in READER.clauses(text)] == kinds


def test_sentences_end_where_they_end() -> None:
    text = "Mr. Kay of the U.S. Navy paid $2.5 million. “It is dear,” he said. Did it sink? Yes!"
    assert READER.sentences(text) == (
        "Mr. Kay of the U.S. Navy paid $2.5 million.",
        "“It is dear,” he said.",
        "Did it sink?",
        "Yes!",
    )
    text = "It cost £5m. Wages rose by 3k. It sank at 5 p.m. Monday. J. Kay drew 40 a. He left."
    assert READER.sentences(text)[:2] == ("It cost £5m.", "Wages rose by 3k.")


@each(
    ("text", "found"),
    [
        ("The U.S. sent ships.", True),
        ("the US’s ships", True),
        ("It told us so.", False),
        ("It cost US$3m.", False),
        ("The US paid $3m.", True),
        ("a BUS stop", False),
        ("USA", False),
    ],
)
def test_names_are_words_of_their_own(text: str, found: bool) -> None:
    assert READER.names(text, {"us": ("US",)}) == (("us",) if found else ())


@each(
    ("name", "text", "found"),
    [
        ("the state", "The state will pay.", True),
        ("Governor's office", "Ask the governor's office.", True),
        ("Bank of May", "the bank of May", False),
        ("May", "may", False),
    ],
)
def test_a_name_that_describes_has_a_capital_at_the_head_of_a_sentence(
    name: str, text: str, found: bool
) -> None:
    assert bool(READER.names(text, {"x": (name,)})) is found


def test_names_are_found_however_they_are_set() -> None:
    forms = {"ono": ("Ōno Ryū",), "kim": ("Jean-Paul Kim",), "no": ("",)}
    assert READER.names("Ono\u00a0Ryu met Jean‑Paul Kim’s aide", forms) == ("kim", "ono")


def test_a_sign_of_money_belongs_to_one_number() -> None:
    assert [one.printed for one in READER.numbers("2 $ 2", PUBLISHED)] == ["2 $", "2"]


HOSTILE_WORDS = (
    "2|May|March|2026|the|of|early|end|first|week|half|million|$|%|-|–|'|’|“|”|,|.|;|:|/|to|from|between|and|one"
    "|twenty|five|hundred|third|Friday|last|next|ago|in|said|that|if|will|plans|İ|１２|½|\u00a0|\n|30|February"
    "|since|99999999999999999999|9999|12:30|1,000|.5|Q3|FY26|'90s|𝟙|١٢|century|decade|years|U.S.|Mr.|sources"
    "|according"
)
WORDS = st.sampled_from(HOSTILE_WORDS.split("|"))
HOSTILE = st.lists(WORDS, max_size=30).map(" ".join) | st.lists(WORDS, max_size=30).map("".join) | st.text()


@given(HOSTILE, st.dates(date(1990, 1, 1), date(2080, 1, 1)))
def test_any_text_can_be_read_and_places_hold(text: str, published: date) -> None:
    places_hold(READER, text, published)


@given(HOSTILE)
def test_clauses_cover_all_words_in_order(text: str) -> None:
    clauses_cover_all_words(READER, text)


@given(HOSTILE)
def test_sentences_stand_in_the_text_in_order(text: str) -> None:
    sentences_stand_in_order(READER, text)


@each(
    ("text", "bound"),
    [
        ("at least 40,000 people", "least"),
        ("The town will not pay more than $40m.", "most"),
        ("The tram cannot carry fewer than 40.", "least"),
        ("The town has not paid more than 300 nurses.", "least"),
        ("The mayor did not say that more than 300 nurses left.", "least"),
        ("It brings in $40m a year or more.", "least"),
        ("They ask for 12% of all fares or more.", "least"),
        ("It is free for those aged 70 or over.", "least"),
        ("It is free for those aged 18 and under.", "most"),
        ("The bridge is 70 m long and over the river.", ""),
        ("The wave was 12 metres at most.", "most"),
        ("It has 12 ferries, at the very least, and a pier.", "least"),
        ("They lost 12 ferries, at least in March.", ""),
        ("At least another 12 ferries sank.", "least"),
        ("It owes up to a further $40m.", "most"),
        ("exceeded 75 per cent", "least"),
        ("more than £300m", "least"),
        ("no fewer than 12 ships", "least"),
        ("40-plus ships", "least"),
        ("well over 40 ships", "least"),
        ("up to £300m", "most"),
        ("fewer than 12 ships", "most"),
        ("smaller than 12 metres", "most"),
        ("longer than 12 metres", "least"),
        ("12 metres or less", "most"),
        ("Under-9s pay nothing.", "most"),
        ("no more than 12 ships", "most"),
        ("did not exceed 75 per cent", "most"),
        ("at most 12 ships", "most"),
        ("not exceeding 40 metres", "most"),
        ("will not exceed 700,000 tonnes", "most"),
        ("won't exceed US$700,000", "most"),
        ("is not to exceed 40 metres", "most"),
        ("did not rise above $40", "most"),
        ("did not fall below $40", "least"),
        ("not fewer than 12 ships", "least"),
        ("as much as 40 tonnes", "most"),
        ("as long as 40 years after it", "most"),
        ("The maximum fine for a boat is 40 pounds.", "most"),
        ("The maximum was set in May, and the fine is 40 pounds.", ""),
        ("not as much as 40 tonnes", ""),
        ("At least three were hurt.", "least"),
        ("She did not expect the toll to add more than 45 pounds a trip.", "most"),
        ("It did not sail, since it cost more than 45 pounds.", "least"),
        ("She did not think of the fire that hurt more than 300 people.", "least"),
        ("about 12 ships", ""),
        ("nearly 12 ships", ""),
        ("as many as 12 ships", ""),
        ("12 ships", ""),
        ("some 12 ships, or more of them", ""),
    ],
)
def test_at_least_and_at_most_are_told_apart(text: str, bound: str) -> None:
    assert [one.bound for one in READER.numbers(text, PUBLISHED)] == [bound]


@each(
    ("text", "zh"),
    [("a third of the ferries", "三分之一的渡轮"), ("two thirds", "三分之二"), ("one seventh", "七分之一")],
)
def test_a_fraction_is_worth_the_same_in_chinese(text: str, zh: str) -> None:
    (here,), (there,) = READER.numbers(text, PUBLISHED), CHINESE.numbers(zh, PUBLISHED)
    assert here.value == there.value
