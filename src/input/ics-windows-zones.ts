/**
 * Names that Windows, Outlook and Exchange have for time zones, by the area of the IANA zone that each stands for, as `name=place`: those of
 * Unicode CLDR, `common/supplemental/windowsZones.xml`, territory 001. Names are without their "Standard Time".
 */
const ZONES: Readonly<Record<string, string>> = {
  Africa:
    'E. Africa=Nairobi|Egypt=Cairo|Libya=Tripoli|Morocco=Casablanca|Namibia=Windhoek|Sao Tome=Sao_Tome|South Africa=Johannesburg|South Sudan=Juba|Sudan=Khartoum|W. Central Africa=Lagos',
  America:
    'Alaskan=Anchorage|Aleutian=Adak|Argentina=Buenos_Aires|Atlantic=Halifax|Bahia=Bahia|Canada Central=Regina|Central (Mexico)=Mexico_City|Central America=Guatemala|Central Brazilian=Cuiaba|Central=Chicago|Cuba=Havana|E. South America=Sao_Paulo|Eastern (Mexico)=Cancun|Eastern=New_York|Greenland=Godthab|Haiti=Port-au-Prince|Magallanes=Punta_Arenas|Montevideo=Montevideo|Mountain (Mexico)=Mazatlan|Mountain=Denver|Newfoundland=St_Johns|Pacific (Mexico)=Tijuana|Pacific SA=Santiago|Pacific=Los_Angeles|Paraguay=Asuncion|SA Eastern=Cayenne|SA Pacific=Bogota|SA Western=La_Paz|Saint Pierre=Miquelon|Tocantins=Araguaina|Turks And Caicos=Grand_Turk|US Eastern=Indianapolis|US Mountain=Phoenix|Venezuela=Caracas|Yukon=Whitehorse',
  Asia: 'Afghanistan=Kabul|Altai=Barnaul|Arab=Riyadh|Arabian=Dubai|Arabic=Baghdad|Azerbaijan=Baku|Bangladesh=Dhaka|Caucasus=Yerevan|Central Asia=Bishkek|China=Shanghai|Ekaterinburg=Yekaterinburg|Georgian=Tbilisi|India=Calcutta|Iran=Tehran|Israel=Jerusalem|Jordan=Amman|Korea=Seoul|Magadan=Magadan|Middle East=Beirut|Myanmar=Rangoon|N. Central Asia=Novosibirsk|Nepal=Katmandu|North Asia East=Irkutsk|North Asia=Krasnoyarsk|North Korea=Pyongyang|Omsk=Omsk|Pakistan=Karachi|Qyzylorda=Qyzylorda|Russia Time Zone 10=Srednekolymsk|Russia Time Zone 11=Kamchatka|SE Asia=Bangkok|Sakhalin=Sakhalin|Singapore=Singapore|Sri Lanka=Colombo|Syria=Damascus|Taipei=Taipei|Tokyo=Tokyo|Tomsk=Tomsk|Transbaikal=Chita|Ulaanbaatar=Ulaanbaatar|Vladivostok=Vladivostok|W. Mongolia=Hovd|West Asia=Tashkent|West Bank=Hebron|Yakutsk=Yakutsk',
  Atlantic: 'Azores=Azores|Cape Verde=Cape_Verde|Greenwich=Reykjavik',
  Australia:
    'AUS Central=Darwin|AUS Eastern=Sydney|Aus Central W.=Eucla|Cen. Australia=Adelaide|E. Australia=Brisbane|Lord Howe=Lord_Howe|Tasmania=Hobart|W. Australia=Perth',
  Etc: 'Dateline=GMT+12|UTC+12=GMT-12|UTC+13=GMT-13|UTC-02=GMT+2|UTC-08=GMT+8|UTC-09=GMT+9|UTC-11=GMT+11|UTC=UTC',
  Europe:
    'Astrakhan=Astrakhan|Belarus=Minsk|Central Europe=Budapest|Central European=Warsaw|E. Europe=Chisinau|FLE=Kiev|GMT=London|GTB=Bucharest|Kaliningrad=Kaliningrad|Romance=Paris|Russia Time Zone 3=Samara|Russian=Moscow|Saratov=Saratov|Turkey=Istanbul|Volgograd=Volgograd|W. Europe=Berlin',
  Indian: 'Mauritius=Mauritius',
  Pacific:
    'Bougainville=Bougainville|Central Pacific=Guadalcanal|Chatham Islands=Chatham|Easter Island=Easter|Fiji=Fiji|Hawaiian=Honolulu|Line Islands=Kiritimati|Marquesas=Marquesas|New Zealand=Auckland|Norfolk=Norfolk|Samoa=Apia|Tonga=Tongatapu|West Pacific=Port_Moresby',
};

const byName: ReadonlyMap<string, string> = new Map(
  Object.entries(ZONES).flatMap(([area, list]) =>
    list.split('|').map((pair): [string, string] => {
      const [name = '', place = ''] = pair.split('=');
      return [name.toLowerCase(), `${area}/${place}`];
    }),
  ),
);

/**
 * The IANA name of a zone by its name in Windows: "W. Europe Standard Time" is Europe/Berlin. Also by that of its summer, in any
 * case, and with the number that Exchange puts behind a name that stands twice. Undefined for any other name.
 */
export function windowsZone(name: string): string | undefined {
  const whole = name.trim().toLowerCase();
  return [whole, whole.replace(/ \d{1,2}$/, '')]
    .map((each) => byName.get(each.replace(/ (?:standard|daylight|summer) time(?= \(|$)/, '')))
    .find(Boolean);
}
